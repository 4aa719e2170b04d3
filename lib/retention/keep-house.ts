import pg from 'pg';
import { ensurePartitions } from '#lib/database/partitions/ensure-partitions.ts';
import { countUncounted } from '#lib/fold/recount-rows.ts';
import { getLog } from '#lib/log.ts';
import { dropOldMessages } from './drop-old-messages.ts';
import type { Retention } from './retention.ts';

const HOUR_MS = 3_600_000;
const ADVISORY_LOCK = 72_707_371;

/**
 * Keeps what grows in order while the process runs: counts rows where that was never done, makes partitions before their months begin, and drops once a day
 * what is no longer kept. Of several instances one does so at a time. What fails is told in the log and tried again.
 * Answers how to end it.
 */
export function keepHouse(url: string, retention: Retention | null): () => Promise<void> {
  let isBusy: Promise<void> = Promise.resolve();
  let lastDay = '';
  const work = () => {
    const now = new Date();
    const day = now.toISOString().slice(0, 10);
    isBusy = isBusy
      .then(() => cleanUp(url, day === lastDay ? null : retention, now))
      .then(
        () => {
          lastDay = day;
        },
        (error: unknown) => getLog().warn({ error: String(error) }, 'old messages were not put in order'),
      );
  };
  const timer = setInterval(work, HOUR_MS).unref();
  work();
  return () => {
    clearInterval(timer);
    return isBusy;
  };
}

/** Once, where no other instance is at it. */
export async function cleanUp(url: string, retention: Retention | null, now: Date): Promise<void> {
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
    if (!rows[0]?.ours) return;
    await client.query(`SET lock_timeout = '3s'`);
    await countUncounted(client);
    const made = await ensurePartitions(client, now);
    if (made.length > 0) getLog().info({ made }, 'partitions for messages were made');
    if (retention === null) return;
    const { repeats, partitions } = await dropOldMessages(client, retention, { now });
    if (repeats + partitions.length > 0) getLog().info({ repeats, partitions }, 'old messages were dropped');
  } finally {
    await client.end();
  }
}
