import type pg from 'pg';
import { ADVISORY_LOCK } from '#lib/database/migrations/advisory-lock.ts';
import { listPartitions, type Partition } from '#lib/database/partitions/list-partitions.ts';

export interface DroppedPartition extends Partition {
  messages: number;
  /** Facts that came from them, and stay. */
  facts: number;
}

type Client = Pick<pg.ClientBase, 'query'>;

const LOCK_WAIT = '3s';
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Drops, or in a dry run only tells, the partitions whose messages all came before an id; the oldest first. */
export async function dropOldPartitions(
  client: Client,
  before: string,
  dryRun: boolean,
): Promise<DroppedPartition[]> {
  const old = (await listPartitions(client)).filter(({ to }) => to <= before);
  const dropped: DroppedPartition[] = [];
  for (const partition of old) {
    const counted = await count(client, partition);
    if (!dryRun) await drop(client, partition);
    dropped.push({ ...partition, ...counted });
  }
  return dropped;
}

async function count(client: Client, { name, from, to }: Partition) {
  const { rows } = await client.query<{ messages: number; facts: number }>(
    `SELECT (SELECT count(*)::int FROM "${name}") AS messages,
            (SELECT count(*)::int FROM workspaces, trade_events AS fact
              WHERE fact.workspace_id = workspaces.id AND webhook_event_id >= $1 AND webhook_event_id < $2) AS facts`,
    [from ?? FIRST_ID, to],
  );
  return { messages: rows[0]?.messages ?? 0, facts: rows[0]?.facts ?? 0 };
}

/** Who reads or writes messages waits for a moment; where they are too busy for that, it is for the next run. */
async function drop(client: Client, { name }: Partition): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL lock_timeout = '${LOCK_WAIT}'`);
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    await client.query(`DROP TABLE "${name}"`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
