import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { BillCounts } from '#lib/domain/customs/bill.ts';
import { Instant } from '#lib/domain/instant.ts';
import { isMorning } from './is-morning.ts';

/** How many bills stood in each bucket when the workspace's day had just begun, and when they were counted. */
export interface MorningCounts {
  counts: BillCounts;
  countedAt: Instant;
}

/**
 * What was counted as the present day of the workspace began. `null` where nothing was, because Clearhold did not run at
 * the time, or the workspace is of today; where its zone has changed since, so that the day began at another time; and for
 * whoever is limited to some bills, since all were counted.
 */
export async function findMorningCounts(access: Access): Promise<MorningCounts | null> {
  const { workspaceId, timeZone, today, scope } = access;
  if (scope !== null) return null;
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{
    counted_at: string;
    counts: unknown;
  }>(
    `SELECT to_char(counted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS counted_at,
            json_object_agg(bucket, bills) AS counts
       FROM morning_counts WHERE workspace_id = $1 AND day = $2 GROUP BY counted_at`,
    [workspaceId, today],
  );
  const [row] = rows;
  if (!row) return null;
  const countedAt = Instant.parse(row.counted_at);
  if (!isMorning(countedAt, { timeZone, day: today })) return null;
  return { countedAt, counts: BillCounts.parse(row.counts) };
}
