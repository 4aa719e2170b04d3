import type { Access } from '#lib/auth/access.ts';
import { getWholeWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { toFirstId } from '#lib/webhook-events/to-first-id.ts';
import { assessSenderHealth } from './assess-sender-health.ts';
import type { SenderHealth } from './sender-health.ts';

/** So many messages tell what is usual. */
const REMEMBERED_MESSAGES = 300;
const MOST_COUNTED = 10_000;
const DAY_MS = 86_400_000;

interface Row {
  source: string;
  received_at: Date[];
  last_day: number;
}

/** How each sender that has a feed is heard, in the order of their names. */
export async function listSenderHealth({ workspaceId, now }: Access): Promise<SenderHealth[]> {
  const yesterday = toInstant(new Date(Date.parse(now) - DAY_MS));
  const rows = await getWholeWorkspaceDatabase(workspaceId).prisma.$queryRaw<Row[]>`
    SELECT feed.source,
           ARRAY(SELECT w.received_at FROM webhook_events w
                  WHERE w.workspace_id = ${workspaceId}::uuid AND w.source = feed.source
                  ORDER BY w.id DESC LIMIT ${REMEMBERED_MESSAGES}) AS received_at,
           (SELECT count(*)::int
              FROM (SELECT 1 FROM webhook_events w
                     WHERE w.workspace_id = ${workspaceId}::uuid AND w.source = feed.source
                       AND w.id >= ${toFirstId(yesterday)}::uuid
                     LIMIT ${MOST_COUNTED}) AS counted) AS last_day
      FROM (SELECT DISTINCT source FROM feeds WHERE workspace_id = ${workspaceId}::uuid AND enabled) AS feed
     ORDER BY feed.source`;
  return rows.map(({ source, received_at, last_day }) => ({
    ...assessSenderHealth(source, received_at.map(toInstant), now),
    eventsLastDay: last_day,
  }));
}
