import pg from 'pg';
import { ensurePartitions } from '#lib/database/partitions/ensure-partitions.ts';
import { countUncounted } from '#lib/fold/recount-rows.ts';
import { type DropReport, dropOldMessages } from './drop-old-messages.ts';
import type { Retention } from './retention.ts';

const ADVISORY_LOCK = 72_707_371;

/** What was done, apart from counting. */
export interface HouseReport {
  /** Names of partitions. */
  made: string[];
  /** `null` where nothing is ever dropped. */
  dropped: DropReport | null;
}

/**
 * Keeps what grows in order, of all workspaces: counts rows where that was never done, makes partitions before their months
 * begin, and drops what a retention no longer keeps. It takes as long as it takes, on a connection of its own. Answers
 * `null` where another instance is at it.
 */
export async function keepHouse(
  url: string,
  retention: Retention | null,
  now: Date,
): Promise<HouseReport | null> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'clearhold housekeeping',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {}); // The statement that fails says so.
  await client.connect();
  try {
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [
      ADVISORY_LOCK,
    ]);
    if (!rows[0]?.ours) return null;
    await client.query(`SET lock_timeout = '3s'`);
    await countUncounted(client);
    const made = await ensurePartitions(client, now);
    return { made, dropped: retention && (await dropOldMessages(client, retention, { now })) };
  } finally {
    await client.end();
  }
}
