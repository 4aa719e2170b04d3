import type pg from 'pg';
import { ADVISORY_LOCK } from '../migrations/advisory-lock.ts';
import { protectTable } from '../migrations/protect-table.ts';
import { listPartitions } from './list-partitions.ts';
import { type Month, toMoment, toMonth } from './month.ts';

type Client = Pick<pg.ClientBase, 'query'>;

const LOCK_WAIT = '3s';

/**
 * Makes the partitions of this month and the next, and of every month whose messages had to go into the one that takes all
 * the rest, which are moved out of it. Answers the names of those it made. Any number of processes may do so at once.
 * Only while messages are moved that arrived within this month or later do those who write wait.
 */
export async function ensurePartitions(client: Client, now: Date): Promise<string[]> {
  const made: string[] = [];
  for (const month of [toMonth(now), toMonth(now, 1), ...(await listStrayMonths(client, now))]) {
    if (await makePartition(client, month, now)) made.push(month.name);
  }
  return made;
}

/** Ids that tell no time, or one to come, stay where they are. */
async function listStrayMonths(client: Client, now: Date): Promise<Month[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT ON (left(id::text, 6)) id FROM webhook_events_default WHERE id < $1 AND substr(id::text, 15, 1) = '7'`,
    [toMonth(now, 1).to],
  );
  const months = rows.flatMap(({ id }) => toMoment(id) ?? []).map((moment) => toMonth(moment));
  return [...new Map(months.map((month) => [month.name, month])).values()].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

async function makePartition(client: Client, month: Month, now: Date): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL lock_timeout = '${LOCK_WAIT}'; SET LOCAL statement_timeout = 0`);
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const partitions = await listPartitions(client);
    const isMissing = !partitions.some(({ from, to }) => (from ?? '') < month.to && month.from < to);
    if (isMissing) await fillPartition(client, month, now);
    await client.query('COMMIT');
    return isMissing;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function fillPartition(client: Client, { name, from, to }: Month, now: Date): Promise<void> {
  // Whoever writes meanwhile would put the next message where it must no longer go.
  if (to > toMonth(now).from) await client.query('LOCK TABLE webhook_events IN SHARE ROW EXCLUSIVE MODE');
  await client.query(`CREATE TABLE ${name} (LIKE webhook_events INCLUDING DEFAULTS INCLUDING INDEXES)`);
  await client.query(
    `WITH strays AS (DELETE FROM webhook_events_default WHERE id >= '${from}' AND id < '${to}' RETURNING *)
     INSERT INTO ${name} SELECT * FROM strays`,
  );
  await protectTable(client, name, 'workspace_id');
  await client.query(
    `ALTER TABLE webhook_events ATTACH PARTITION ${name} FOR VALUES FROM ('${from}') TO ('${to}')`,
  );
}
