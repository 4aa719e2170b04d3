import type { Access } from '#lib/auth/access.ts';
import { getWholeWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { toFirstId } from '#lib/webhook-events/to-first-id.ts';
import { listSenderHealth } from './list-sender-health.ts';
import type { Sender } from './sender-health.ts';

const MOST_COUNTED = 10_000;
const DAY_MS = 86_400_000;

/** How each sender that has a feed is heard, and how often, in the order of their names. */
export async function listSenders(access: Access): Promise<Sender[]> {
  const senders = await listSenderHealth(access);
  const { workspaceId, now } = access;
  const yesterday = toInstant(new Date(Date.parse(now) - DAY_MS));
  const counts = await getWholeWorkspaceDatabase(workspaceId).prisma.$queryRaw<
    { source: string; events: number }[]
  >`
    SELECT asked.source,
           (SELECT count(*)::int
              FROM (SELECT FROM webhook_events w
                     WHERE w.workspace_id = ${workspaceId}::uuid AND w.source = asked.source
                       AND w.id >= ${toFirstId(yesterday)}::uuid
                     LIMIT ${MOST_COUNTED}) AS counted) AS events
      FROM unnest(${senders.map(({ source }) => source)}::text[]) AS asked(source)`;
  const events = new Map(counts.map((count) => [count.source, count.events]));
  return senders.map((sender) => ({ ...sender, eventsLastDay: events.get(sender.source) ?? 0 }));
}
