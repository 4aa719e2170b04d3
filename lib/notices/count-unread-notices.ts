import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';

const MOST_COUNTED = 100;

/** How many notices somebody has not read; at most 100 are counted. */
export async function countUnreadNotices({ workspaceId, person }: Access): Promise<number> {
  if (!person) return 0;
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ unread: number }>({
    name: 'count unread notices',
    text: `SELECT count(*)::int AS unread
             FROM (SELECT 1 FROM notice_recipients
                    WHERE workspace_id = $1 AND person_id = $2 AND read_at IS NULL LIMIT ${MOST_COUNTED}) AS counted`,
    values: [workspaceId, person.id],
  });
  return rows[0]?.unread ?? 0;
}
