import type pg from 'pg';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { Unavailable } from '#lib/errors.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import { getLog } from '#lib/log.ts';
import { inTransaction } from '../in-transaction.ts';
import { writeInHalves } from '../write-in-halves.ts';
import { replayWithin } from './replay-within.ts';
import type { Replayed } from './replayed.ts';
import { type ReplayTarget, toReplayChange } from './to-replay-change.ts';

/**
 * Reads some kept messages again by today's rules and lets everything follow from what they say now, in one transaction;
 * one that cannot be taken is marked `failed` and hurts none of the others. Each transaction tells the audit log what it did.
 *
 * @param target what was asked for, of which these are a part.
 * @throws {Unavailable} when the database is away.
 */
export async function replayChunk(
  pool: pg.Pool,
  access: Access,
  target: ReplayTarget,
  ids: readonly string[],
): Promise<Replayed[]> {
  const replayed = await writeInHalves(ids, {
    together: (some) => inTransaction(pool, (client) => replayWithin(client, access, target, some)),
    poison: (id, reason) =>
      inTransaction(pool, async (client) => [await markFailed(client, access, target, { id, reason })]),
  });
  return replayed.map((each) => each ?? notReplayed());
}

async function markFailed(
  client: pg.ClientBase,
  access: Access,
  target: ReplayTarget,
  { id, reason }: { id: string; reason: string },
): Promise<Replayed> {
  const { workspaceId } = access;
  getLog().error({ webhookEventId: id, reason }, 'a message could not be taken when it was replayed');
  const { rows } = await client.query<{ before: string }>(
    `update webhook_events set state = 'failed', reason = $3
     from (select state as before from webhook_events where workspace_id = $1 and id = $2) as old
     where workspace_id = $1 and id = $2
     returning old.before`,
    [workspaceId, id, reason],
  );
  const failed = { id, before: rows[0]?.before ?? 'failed', after: 'failed' };
  await recordAudit(client, access, [toReplayChange(target, [failed])]);
  await bumpChangeVersions(client, workspaceId, ['webhook-events']);
  return failed;
}

/** The database went away half-way: what was read again stays so, and doing it once more changes nothing about it. */
function notReplayed(): never {
  throw new Unavailable('The database cannot be reached now.');
}
