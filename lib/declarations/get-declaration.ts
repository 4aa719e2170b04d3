import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import type { Declaration } from '#lib/domain/declarations/declaration.ts';
import { NO_TRIAGE } from '#lib/domain/triage/triage.ts';
import { NotFound } from '#lib/errors.ts';
import { findDeclarationLinks } from '#lib/links/find-declaration-links.ts';
import { findFactOrigins } from '#lib/provenance/find-fact-origins.ts';
import { toTimeline } from '#lib/provenance/to-timeline.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { findMarks } from '#lib/triage/find-marks.ts';

/** A declaration with its timeline, newest first, its errors and its links. @throws {NotFound} */
export async function getDeclaration(access: Access, declarationId: string): Promise<Declaration> {
  const { workspaceId } = access;
  const facts = await loadTradeEvents(getWorkspaceDatabase(workspaceId).pool, workspaceId, 'declaration', [
    declarationId,
  ]);
  const events = facts.get(declarationId);
  if (!events) throw new NotFound(`No declaration ${declarationId} is known.`);
  const state = assessDeclaration(declarationId, events);
  const origins = await findFactOrigins(
    workspaceId,
    events.map(({ id }) => id),
  );
  const { links, shipment } = await findDeclarationLinks(workspaceId, state);
  return {
    ...state.summary,
    timeline: toTimeline(state.timeline, origins),
    errors: state.errors.map(({ errorType, message, at }) => ({ errorType, message, at })),
    links,
    shipment,
    triage: {
      ...(state.triage ?? NO_TRIAGE),
      ...(await findMarks(access, { kind: 'declaration', key: declarationId })),
    },
  };
}
