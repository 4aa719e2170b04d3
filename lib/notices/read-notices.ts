import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';

/** Marks notices of whoever asks as read: those named, else all. Answers how many were not before. */
export async function readNotices(
  { workspaceId, person, now }: Access,
  { ids }: { ids?: string[] | undefined },
): Promise<{ read: number }> {
  const { rowCount } = await getWorkspaceDatabase(workspaceId).pool.query(
    `UPDATE notice_recipients SET read_at = $4
      WHERE workspace_id = $1 AND person_id = $2::uuid AND read_at IS NULL
        AND ($3::uuid[] IS NULL OR notice_id = ANY($3::uuid[]))`,
    [workspaceId, person?.id ?? null, ids ?? null, now],
  );
  return { read: rowCount ?? 0 };
}
