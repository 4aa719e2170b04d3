import type pg from 'pg';
import { foldSubjects, toSubjects } from '#lib/fold/fold-subjects.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import { type HeardTradeEvent, insertTradeEvents } from './insert-trade-events.ts';

/**
 * Records facts and folds every subject they touch, within the caller's transaction: when it commits, what the pages show
 * follows from all facts there are. Facts known before change nothing. Answers with the kinds of things that changed.
 */
export async function recordTradeEvents(
  client: pg.ClientBase,
  workspaceId: string,
  facts: HeardTradeEvent[],
): Promise<{ changedKinds: Set<ChangeKind> }> {
  const fresh = await insertTradeEvents(client, workspaceId, facts);
  const changedKinds = await foldSubjects(client, workspaceId, toSubjects(fresh));
  await bumpChangeVersions(client, workspaceId, [...changedKinds, 'webhook-events']);
  return { changedKinds };
}
