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
  // Sent in this order and answered in this order, without waiting in between.
  const [, events] = await Promise.all([
    lockSubjects(client, workspaceId, 'declaration', declarationIds),
    loadTradeEvents(client, workspaceId, 'declaration', declarationIds),
  ]);
  return declarationIds.map((id) => assessDeclaration(id, events.get(id) ?? []));
}
