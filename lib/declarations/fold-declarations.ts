import type pg from 'pg';
import { assessDeclaration, type DeclarationState } from '#lib/domain/declarations/assess-declaration.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';

/** Locks declarations until the transaction ends and folds each from all facts about it. */
export async function foldDeclarations(
  client: pg.ClientBase,
  workspaceId: string,
  declarationIds: string[],
): Promise<DeclarationState[]> {
  await lockSubjects(client, workspaceId, 'declaration', declarationIds);
  const events = await loadTradeEvents(client, workspaceId, 'declaration', declarationIds);
  return declarationIds.map((id) => assessDeclaration(id, events.get(id) ?? []));
}
