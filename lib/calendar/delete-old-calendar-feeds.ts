import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';

const KEPT_DAYS = 90;

/** Deletes calendars that ended more than 90 days ago. Answers how many. */
export async function deleteOldCalendarFeeds({
  workspaceId,
  now,
}: Pick<Access, 'workspaceId' | 'now'>): Promise<number> {
  const { rowCount } = await getWorkspaceDatabase(workspaceId).pool.query(
    `DELETE FROM calendar_feeds WHERE workspace_id = $1
        AND least(expires_at, coalesce(revoked_at, expires_at)) < $2::timestamptz - $3 * interval '1 day'`,
    [workspaceId, now, KEPT_DAYS],
  );
  return rowCount ?? 0;
}
