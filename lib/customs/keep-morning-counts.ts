import type pg from 'pg';
import type { Access } from '#lib/auth/access.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import { isMorning } from './is-morning.ts';

/**
 * Keeps how many bills stand in each bucket when the workspace's day has just begun, and forgets the mornings before.
 * Whoever comes later in the day (`isMorning`) keeps nothing: a figure that is not that of the morning would be a guess.
 *
 * Kept because it is exact and costs one look a day. Folding once more, without the facts heard since midnight, would say
 * the same, at the price of every bill touched since and on every look at the list.
 */
export async function keepMorningCounts(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, timeZone, today, now }: Access,
): Promise<void> {
  await client.query('DELETE FROM morning_counts WHERE workspace_id = $1', [workspaceId]);
  if (!isMorning(now, { timeZone, day: today })) return;
  // One statement: all buckets as of one moment.
  await client.query(
    `INSERT INTO morning_counts (workspace_id, day, bucket, bills, counted_at)
     SELECT $1, $2, buckets.bucket, count(bills.bill_number), $3
       FROM unnest($4::text[]) AS buckets (bucket)
       LEFT JOIN bills ON bills.workspace_id = $1 AND bills.bucket = buckets.bucket
      GROUP BY buckets.bucket`,
    [workspaceId, today, now, BillBucket.options],
  );
}
