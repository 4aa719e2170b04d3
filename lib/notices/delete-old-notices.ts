import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { toFirstId } from '#lib/webhook-events/to-first-id.ts';

const KEPT_DAYS = 365;
const DAY_MS = 86_400_000;

/** Deletes notices of more than a year ago, with who was told. Answers how many. */
export async function deleteOldNotices({
  workspaceId,
  now,
}: Pick<Access, 'workspaceId' | 'now'>): Promise<number> {
  const before = toFirstId(toInstant(new Date(Date.parse(now) - KEPT_DAYS * DAY_MS)));
  const { rowCount } = await getWorkspaceDatabase(workspaceId).pool.query(
    `DELETE FROM notices WHERE workspace_id = $1 AND id IN
       (SELECT id FROM notices WHERE workspace_id = $1 AND id < $2::uuid ORDER BY id LIMIT 10000)`,
    [workspaceId, before],
  );
  return rowCount ?? 0;
}
