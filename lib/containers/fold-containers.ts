import type pg from 'pg';
import { assessContainer, type VoyageState } from '#lib/domain/containers/assess-container.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';

/** Locks containers until the transaction ends and folds each into its voyages, from all facts about it. */
export async function foldContainers(
  client: pg.ClientBase,
  workspaceId: string,
  containerNumbers: string[],
): Promise<VoyageState[]> {
  // Sent in this order and answered in this order, without waiting in between.
  const [, events] = await Promise.all([
    lockSubjects(client, workspaceId, 'container', containerNumbers),
    loadTradeEvents(client, workspaceId, 'container', containerNumbers),
  ]);
  return containerNumbers.flatMap((number) => assessContainer(number, events.get(number) ?? []));
}
