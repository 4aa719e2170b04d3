import type pg from 'pg';
import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { Feed } from '#lib/domain/feeds/feed.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { WebhookEventState } from '#lib/domain/webhook-events/webhook-event.ts';
import { NotFound } from '#lib/errors.ts';
import { getAppSecrets } from './app-secrets.ts';
import { openSecret } from './seal-secret.ts';

/** A feed is heard among so many of the newest messages of its workspace: no index is kept for one page. */
const NEWEST_MESSAGES = 5_000;

/** Every feed of the workspace: the default ones first, then the oldest. */
export async function listFeeds(access: Access): Promise<Feed[]> {
  return readFeeds(access);
}

/** One feed. @throws {NotFound} */
export async function getFeed(access: Access, id: string): Promise<Feed> {
  const [feed] = validate(id) ? await readFeeds(access, id) : [];
  if (!feed) throw new NotFound(`There is no feed ${id}.`);
  return feed;
}

async function readFeeds({ workspaceId, now }: Access, id?: string): Promise<Feed[]> {
  const database = getWorkspaceDatabase(workspaceId);
  const rows = await database.prisma.feed.findMany({
    where: { workspaceId, ...(id === undefined ? {} : { id }) },
    include: {
      secrets: {
        where: { OR: [{ endsAt: null }, { endsAt: { gt: new Date(now) } }] },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      },
    },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  const lastMessages = await findLastMessages(
    database.pool,
    workspaceId,
    rows.map((row) => row.id),
  );
  return rows.map(({ workspaceId: _, secrets, createdAt, ...feed }) => ({
    ...feed,
    path: `/api/webhooks/${feed.source}${feed.isDefault ? '' : `/${feed.id}`}`,
    createdAt: toInstant(createdAt),
    secrets: secrets.map((secret) => ({
      id: secret.id,
      createdAt: toInstant(secret.createdAt),
      endsAt: secret.endsAt && toInstant(secret.endsAt),
      readable:
        openSecret(secret.sealed, { workspaceId, feedId: feed.id, secretId: secret.id }, getAppSecrets()) !==
        undefined,
    })),
    lastMessage: lastMessages.get(feed.id) ?? null,
  }));
}

interface MessageRow {
  feed_id: string;
  id: string;
  event: string | null;
  state: WebhookEventState;
  received_at: Date;
}

async function findLastMessages(pool: Pick<pg.Pool, 'query'>, workspaceId: string, feedIds: string[]) {
  const { rows } = await pool.query<MessageRow>(
    `select distinct on (feed_id) feed_id, id, event, state, received_at
       from (select feed_id, id, event, state, received_at from webhook_events
              where workspace_id = $1 order by id desc limit ${NEWEST_MESSAGES}) as newest
      where feed_id = any($2::uuid[])
      order by feed_id, id desc`,
    [workspaceId, feedIds],
  );
  return new Map(
    rows.map(({ feed_id, received_at, ...message }) => [
      feed_id,
      { ...message, receivedAt: toInstant(received_at) },
    ]),
  );
}
