import type { Access } from '#lib/auth/access.ts';
import { getWholeWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { assessSenderHealth } from './assess-sender-health.ts';
import type { SenderHealth } from './sender-health.ts';

/** So many messages tell what is usual. */
const REMEMBERED_MESSAGES = 300;

/** How each sender that has a feed is heard, in the order of their names. */
export async function listSenderHealth({ workspaceId, now }: Access): Promise<SenderHealth[]> {
  const rows = await getWholeWorkspaceDatabase(workspaceId).prisma.$queryRaw<
    { source: string; received_at: Date[] }[]
  >`
    SELECT feed.source,
           ARRAY(SELECT w.received_at FROM webhook_events w
                  WHERE w.workspace_id = ${workspaceId}::uuid AND w.source = feed.source
                  ORDER BY w.id DESC LIMIT ${REMEMBERED_MESSAGES}) AS received_at
      FROM (SELECT DISTINCT source FROM feeds WHERE workspace_id = ${workspaceId}::uuid AND enabled) AS feed
     ORDER BY feed.source`;
  return rows.map(({ source, received_at }) => assessSenderHealth(source, received_at.map(toInstant), now));
}
