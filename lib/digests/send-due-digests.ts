import type pg from 'pg';
import { v7 } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { limitToScope } from '#lib/customs/limit-to-scope.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { withRequestLimits } from '#lib/database/request-limits.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { UNLIMITED_ONLY } from '#lib/exports/export-list.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import { insertNotices } from '#lib/notices/insert-notices.ts';
import { toMailTime } from '#lib/notices/mail-time.ts';
import { queueDeliveries } from '#lib/outbound-webhooks/queue-deliveries.ts';
import { isVisible } from '#lib/views/own-view.ts';
import { type DueDigest, type DueView, takeDueDigest } from './due-digest.ts';
import { endDigest } from './end-digest.ts';
import { findDigestReaders } from './find-digest-readers.ts';
import { readViewRows } from './read-view-rows.ts';
import { type WrittenDigest, writeDigest } from './write-digest.ts';

/** Stands for the reader where an outbound webhook is told. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Makes the digests that are due, each in a transaction of its own, so that it is sent once whatever ends the process. One
 * whose view was deleted, or is no longer open to its only reader, ends, and says so. Answers how many were told.
 */
export async function sendDueDigests(access: Access, signal: AbortSignal): Promise<number> {
  let told = 0;
  let isMore = true;
  while (isMore && !signal.aborted) {
    told += await inWorkspaceTransaction(access.workspaceId, async (client) => {
      const digest = await takeDueDigest(client, access);
      isMore = digest !== undefined;
      return digest ? sendDigest(client, access, digest) : 0;
    });
  }
  return told;
}

async function sendDigest(client: pg.PoolClient, access: Access, digest: DueDigest): Promise<number> {
  const { workspaceId, now } = access;
  const { view } = digest;
  if (!view) return endDigest(client, access, digest, sentence('digest.viewDeleted'));
  const members = await findDigestReaders(client, access, digest.audience);
  const readers = members.filter((reader) => mayRead(reader, view) || digest.audience.kind === 'webhook');
  if (digest.audience.kind === 'person' && readers.length === 0)
    return endDigest(client, access, digest, sentence('digest.viewNotOpen'));
  let told = 0;
  for (const reader of readers) told += await tellReader(client, reader, digest, view);
  await client.query(
    'UPDATE view_digests SET last_at = $3, due_at = $4 WHERE workspace_id = $1 AND id = $2',
    [workspaceId, digest.id, now, toMailTime(digest.dailyAt, now, digest.timeZone)],
  );
  if (told > 0) await bumpChangeVersions(client, workspaceId, ['notices']);
  return told;
}

function mayRead(reader: Access, { list, audience, ownerId }: DueView): boolean {
  const isOpen = reader.scope === null || !UNLIMITED_ONLY.includes(list);
  return isOpen && isVisible(reader, { audience, ownerId });
}

async function tellReader(
  client: pg.PoolClient,
  reader: Access,
  digest: DueDigest,
  view: DueView,
): Promise<number> {
  const { workspaceId, now } = reader;
  const isWebhook = digest.audience.kind === 'webhook';
  const personId = isWebhook ? NOBODY : reader.actor.id;
  // As in a request of theirs: what they are limited to holds for every statement.
  const found = await withRequestLimits(async () => readViewRows(await limitToScope(reader), view));
  if (!found) return 0;
  const before = await readKnown(client, digest, { workspaceId, personId });
  const written = writeDigest({ name: view.name, says: digest.says }, found, before);
  await keepKnown(client, digest, { workspaceId, personId, keys: found.rows.map(({ key }) => key), now });
  if (!written) return 0;
  if (isWebhook) await queueWebhook(client, reader, digest, view, written);
  else await notify(client, reader, digest, view, written);
  return 1;
}

interface KnownPlace {
  workspaceId: string;
  personId: string;
}

async function readKnown(client: pg.PoolClient, { id }: DueDigest, { workspaceId, personId }: KnownPlace) {
  const { rows } = await client.query<{ keys: string[] }>(
    'SELECT keys FROM view_digest_readers WHERE workspace_id = $1 AND digest_id = $2 AND person_id = $3',
    [workspaceId, id, personId],
  );
  return rows[0]?.keys;
}

async function keepKnown(
  client: pg.PoolClient,
  { id }: DueDigest,
  { workspaceId, personId, keys, now }: KnownPlace & { keys: string[]; now: string },
): Promise<void> {
  await client.query(
    `INSERT INTO view_digest_readers (workspace_id, digest_id, person_id, keys, looked_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, digest_id, person_id) DO UPDATE SET keys = excluded.keys, looked_at = excluded.looked_at`,
    [workspaceId, id, personId, keys, now],
  );
}

const toHref = ({ id, list }: DueView) => `/${list}?view=${id}`;

async function notify(
  client: pg.PoolClient,
  reader: Access,
  digest: DueDigest,
  view: DueView,
  { title, text }: WrittenDigest,
): Promise<void> {
  const news = {
    kind: 'view-digest',
    subject: { kind: 'view', key: view.id },
    state: `digest ${toInstant(digest.dueAt)} ${reader.actor.id}`,
    title,
    text,
    href: toHref(view),
  };
  const mailDueAt = digest.mail ? reader.now : null;
  await insertNotices(client, reader, [
    { id: v7(), ruleId: digest.id, news, people: [reader.actor.id], mailDueAt },
  ]);
}

async function queueWebhook(
  client: pg.PoolClient,
  { workspaceId, now }: Access,
  digest: DueDigest,
  view: DueView,
  { count, fresh, gone, top }: WrittenDigest,
): Promise<void> {
  const { id, name, list } = view;
  await queueDeliveries(client, workspaceId, [
    {
      webhookId: digest.audience.id,
      messageId: `digest_${digest.id}_${digest.dueAt.getTime()}`,
      event: 'view.digest',
      data: { view: { id, name, list }, count, new: fresh.length, gone, top, href: toHref(view) },
      at: now,
    },
  ]);
}
