import type pg from 'pg';
import { Unavailable } from '#lib/errors.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import { getLog } from '#lib/log.ts';
import { inTransaction } from '../in-transaction.ts';
import { writeInHalves } from '../write-in-halves.ts';
import { type Replayed, replayWithin } from './replay-within.ts';

/**
 * Reads some kept messages again by today's rules and lets everything follow from what they say now, in one transaction;
 * one that cannot be taken is marked `failed` and hurts none of the others.
 *
 * @throws {Unavailable} when the database is away.
 */
export async function replayChunk(
  pool: pg.Pool,
  workspaceId: string,
  ids: readonly string[],
): Promise<Replayed[]> {
  const replayed = await writeInHalves(ids, {
    together: (some) => inTransaction(pool, (client) => replayWithin(client, workspaceId, some)),
    poison: (id, reason) =>
      inTransaction(pool, async (client) => [await markFailed(client, workspaceId, id, reason)]),
  });
  return replayed.map((each) => each ?? notReplayed());
}

async function markFailed(
  client: pg.ClientBase,
  workspaceId: string,
  id: string,
  reason: string,
): Promise<Replayed> {
  getLog().error({ webhookEventId: id, reason }, 'a message could not be taken when it was replayed');
  const { rows } = await client.query<{ before: string }>(
    `update webhook_events set state = 'failed', reason = $3
     from (select state as before from webhook_events where workspace_id = $1 and id = $2) as old
     where workspace_id = $1 and id = $2
     returning old.before`,
    [workspaceId, id, reason],
  );
  await bumpChangeVersions(client, workspaceId, ['webhook-events']);
  return { id, before: rows[0]?.before ?? 'failed', after: 'failed' };
}

/** The database went away half-way: what was read again stays so, and doing it once more changes nothing about it. */
function notReplayed(): never {
  throw new Unavailable('The database cannot be reached now.');
}
