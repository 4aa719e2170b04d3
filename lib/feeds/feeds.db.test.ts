import { beforeEach, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { toDefaultFeedId } from '#lib/webhooks/default-feeds.ts';
import { receiveWebhook } from '#lib/webhooks/receive-webhook.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { changeFeed } from './change-feed.ts';
import { createFeed } from './create-feed.ts';
import { endPreviousSecret } from './end-previous-secret.ts';
import { getFeedDirectory } from './feed-directory.ts';
import { getFeed, listFeeds } from './list-feeds.ts';
import { rotateFeedSecret } from './rotate-feed-secret.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
process.env.EAZE_WEBHOOK_KEY = 'key of the default feed';

const THEIRS = '00000000-0000-7000-8000-00000000000b';
const HOUR_MS = 3_600_000;

function accessTo(workspaceId: string, now = toInstant(new Date())): Access {
  return {
    workspaceId,
    timeZone: 'UTC',
    today: now.slice(0, 10) as CalendarDay,
    now,
    actor: { kind: 'person', id: 'ana', name: 'Ana Silva' },
    role: 'administrator',
    scope: null,
    person: null,
  };
}
const ours = accessTo(DEFAULT_WORKSPACE_ID);
const theirs = accessTo(THEIRS);

await getDatabase().pool.query(
  `insert into workspaces (id, name) values ($1, 'Theirs') on conflict do nothing`,
  [THEIRS],
);

let messages = 0;
/** Sends a message with a proof under a secret, and answers with the status. */
async function send(feedId: string, secret: string, source = 'opentrack'): Promise<number> {
  const body = Buffer.from(
    JSON.stringify({ event: 'x', number: ++messages, sentAt: '2026-11-20T08:00:00.000Z' }),
  );
  const { proofHeader, toProof } = findSource(source) ?? expect.fail();
  const { status } = await receiveWebhook({
    source,
    feedId,
    headers: [[proofHeader, toProof(body, secret)]],
    body,
    address: `10.0.0.${messages}`,
    receivedAt: toInstant(new Date()),
  });
  return status;
}

const draft = { source: 'opentrack', name: 'Second account' };

beforeEach(() => getFeedDirectory().forget());

test('a feed takes what its own secret signs, and keeps it under its workspace', async () => {
  const { feed, secret } = await createFeed(theirs, draft);
  expect(feed).toMatchObject({
    name: 'Second account',
    enabled: true,
    isDefault: false,
    path: `/api/webhooks/opentrack/${feed.id}`,
    secrets: [{ endsAt: null, readable: true }],
    lastMessage: null,
  });
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await send(feed.id, secret)).toBe(200);
  expect(await send(feed.id.toUpperCase(), secret)).toBe(200);
  expect(await send(feed.id, 'another secret')).toBe(401);
  const { rows } = await getDatabase().pool.query(
    'select workspace_id from webhook_events where feed_id = $1',
    [feed.id],
  );
  expect(rows).toEqual([{ workspace_id: THEIRS }, { workspace_id: THEIRS }]);
  expect((await getFeed(theirs, feed.id)).lastMessage).toMatchObject({ state: 'unrecognised', event: 'x' });
});

test('a feed that was just made takes messages at once, also while the database is slow to tell of it', async () => {
  // Something is known from before.
  expect(await send(toDefaultFeedId('opentrack'), 'no secret')).toBe(401);
  const { feed, secret } = await createFeed(ours, draft);
  const client = await getDatabase().pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE feed_secrets IN ACCESS EXCLUSIVE MODE');
    const sent = send(feed.id, secret);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await client.query('COMMIT');
    expect(await sent).toBe(200);
  } finally {
    client.release();
  }
});

test('a secret is nowhere to be read: not in a column, nor in an answer after the first, nor in the audit log', async () => {
  const { feed, secret } = await createFeed(ours, { ...draft, secret: 'given-by-the-sender-0123' });
  expect(secret).toBe('given-by-the-sender-0123');
  const { rows } = await getDatabase().pool.query<{ text: string }>(
    `select f::text as text from feeds f union all select encode(sealed, 'escape') from feed_secrets
      union all select a::text from audit_entries a`,
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(JSON.stringify([rows, await getFeed(ours, feed.id), await listFeeds(ours)])).not.toContain(secret);
});

test('while a rotation lasts both secrets are right; when it has ended only the new one is', async () => {
  const { feed, secret: first } = await createFeed(ours, draft);
  const { feed: rotated, secret: second } = await rotateFeedSecret(ours, feed.id, { overlapHours: 24 });
  expect(rotated.secrets.map(({ endsAt }) => endsAt)).toEqual([
    null,
    toInstant(new Date(Date.parse(ours.now) + 24 * HOUR_MS)),
  ]);
  expect([await send(feed.id, first), await send(feed.id, second)]).toEqual([200, 200]);
  const ended = await endPreviousSecret(ours, feed.id);
  expect(ended.secrets).toHaveLength(1);
  expect([await send(feed.id, first), await send(feed.id, second)]).toEqual([401, 200]);
});

test('an overlap ends by itself', async () => {
  const yesterday = accessTo(DEFAULT_WORKSPACE_ID, toInstant(new Date(Date.now() - 25 * HOUR_MS)));
  const { feed, secret: first } = await createFeed(yesterday, draft);
  const { secret: second } = await rotateFeedSecret(yesterday, feed.id, { overlapHours: 24 });
  expect([await send(feed.id, first), await send(feed.id, second)]).toEqual([401, 200]);
});

test('there are two secrets at most: a second rotation ends what was ending, one without overlap ends all before', async () => {
  const { feed, secret: first } = await createFeed(ours, draft);
  const { secret: second } = await rotateFeedSecret(ours, feed.id, { overlapHours: 24 });
  const { secret: third } = await rotateFeedSecret(ours, feed.id, { overlapHours: 24 });
  const tried = async (...secrets: string[]) => {
    const statuses: number[] = [];
    for (const secret of secrets) statuses.push(await send(feed.id, secret));
    return statuses;
  };
  expect(await tried(first, second, third)).toEqual([401, 200, 200]);
  const { secret: fourth } = await rotateFeedSecret(ours, feed.id, { overlapHours: 0 });
  expect(await tried(second, third, fourth)).toEqual([401, 401, 200]);
});

test('a feed that is switched off is as if it were not there, until it is switched on again', async () => {
  const { feed, secret } = await createFeed(ours, draft);
  await changeFeed(ours, feed.id, { enabled: false });
  expect(await send(feed.id, secret)).toBe(404);
  await changeFeed(ours, feed.id, { enabled: true, name: 'Renamed' });
  expect(await send(feed.id, secret)).toBe(200);
  expect((await getFeed(ours, feed.id)).name).toBe('Renamed');
});

test('a default feed keeps its secret in the environment, and can be switched off', async () => {
  const id = toDefaultFeedId('eaze');
  expect(await send(id, 'key of the default feed', 'eaze')).toBe(200);
  await expect(rotateFeedSecret(ours, id, { overlapHours: 0 })).rejects.toThrow(Invalid);
  await changeFeed(ours, id, { enabled: false });
  expect(await send(id, 'key of the default feed', 'eaze')).toBe(404);
  await changeFeed(ours, id, { enabled: true });
});

test('what another process changes holds here within a second', async () => {
  const { feed, secret } = await createFeed(ours, draft);
  expect(await send(feed.id, secret)).toBe(200);
  await getDatabase().pool.query('update feeds set enabled = false where id = $1', [feed.id]);
  const changedAt = performance.now();
  while ((await send(feed.id, secret)) !== 404) expect(performance.now() - changedAt).toBeLessThan(1_000);
});

test('messages cost no query for their feed', async () => {
  const { feed, secret } = await createFeed(ours, draft);
  await send(feed.id, secret);
  let connections = 0;
  const { pool } = getDatabase();
  pool.on('acquire', () => connections++);
  const start = performance.now();
  for (let turn = 0; turn < 2_000; turn++) await getFeedDirectory().find(feed.id);
  expect(connections).toBeLessThanOrEqual(1 + (performance.now() - start) / 500);
});

test('to another workspace a feed is not there', async () => {
  const { feed } = await createFeed(theirs, draft);
  expect((await listFeeds(ours)).map(({ id }) => id)).not.toContain(feed.id);
  await expect(getFeed(ours, feed.id)).rejects.toThrow(NotFound);
  await expect(changeFeed(ours, feed.id, { enabled: false })).rejects.toThrow(NotFound);
  await expect(rotateFeedSecret(ours, feed.id, { overlapHours: 0 })).rejects.toThrow(NotFound);
  await expect(endPreviousSecret(ours, feed.id)).rejects.toThrow(NotFound);
  await expect(getFeed(ours, 'no id')).rejects.toThrow(NotFound);
});

test('what was done to a feed, and by whom, is in the audit log', async () => {
  const { feed } = await createFeed(ours, draft);
  await changeFeed(ours, feed.id, { name: 'Renamed' });
  await changeFeed(ours, feed.id, { name: 'Renamed' });
  await rotateFeedSecret(ours, feed.id, { overlapHours: 1 });
  const { rows } = await getDatabase().pool.query(
    'select action, actor_name from audit_entries where subject = $1 order by seq',
    [feed.id],
  );
  expect(rows.map(({ action, actor_name }) => `${actor_name} ${action}`)).toEqual([
    'Ana Silva feed.create',
    'Ana Silva feed.change',
    'Ana Silva feed.rotate',
  ]);
});
