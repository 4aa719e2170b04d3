import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { assessOutage, type Gap, type Outage } from './assess-outage.ts';
import { toBearableGap } from './assess-sender-health.ts';
import { listSenderHealth } from './list-sender-health.ts';
import type { SenderHealth } from './sender-health.ts';

const MESSAGES_LOOKED_AT = 20_000;
const MOST_GAPS = 20;

interface Row {
  since: Date;
  until: Date;
  attempt: number | null;
}

/** Times without news that are longer than usual, newest first; among the newest 20 000 messages of each sender. */
export async function listOutages(access: Access): Promise<Outage[]> {
  const senders = await listSenderHealth(access);
  const gaps = await Promise.all(senders.map((sender) => findGaps(access, sender)));
  return gaps
    .flat()
    .map((gap) => assessOutage(gap, access.now))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}

async function findGaps({ workspaceId }: Access, sender: SenderHealth): Promise<Gap[]> {
  const { source, state, lastEventAt } = sender;
  const minutes = toBearableGap(sender.usualGapMinutes);
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<Row[]>`
    SELECT since, until, attempt
      FROM (SELECT received_at AS until, delivery_attempt AS attempt, lag(received_at) OVER (ORDER BY id) AS since
              FROM (SELECT id, received_at, delivery_attempt FROM webhook_events
                     WHERE workspace_id = ${workspaceId}::uuid AND source = ${source}
                     ORDER BY id DESC LIMIT ${MESSAGES_LOOKED_AT}) AS newest) AS gap
     WHERE until - since > make_interval(mins => ${minutes})
     ORDER BY until DESC LIMIT ${MOST_GAPS}`;
  const over = rows.map(({ since, until, attempt }) => ({
    source,
    from: toInstant(since),
    to: toInstant(until),
    firstAttempt: attempt,
  }));
  const lasting =
    state === 'silent' && lastEventAt ? [{ source, from: lastEventAt, to: null, firstAttempt: null }] : [];
  return [...lasting, ...over];
}
