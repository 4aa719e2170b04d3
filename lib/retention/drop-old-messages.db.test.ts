import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { ensurePartitions } from '#lib/database/partitions/ensure-partitions.ts';
import { listPartitions } from '#lib/database/partitions/list-partitions.ts';
import { toBound } from '#lib/database/partitions/month.ts';
import { rebuildWorkspace } from '#lib/rebuild/rebuild-workspace.ts';
import { getStateProof } from '#lib/state/get-state-proof.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { getWebhookEvent } from '#lib/webhook-events/get-webhook-event.ts';
import { dropOldMessages } from './drop-old-messages.ts';
import { keepHouse } from './keep-house.ts';

const BILL = 'MEDURETENTION1';
const HELD = [{ code: '1H', date: '2025-07-01', isHold: true }];
const ACCESS = { workspaceId: DEFAULT_WORKSPACE_ID } as Access;
/** Two years after the messages of these tests came. */
const now = new Date(Date.UTC(new Date().getUTCFullYear() + 2, new Date().getUTCMonth(), 20));

beforeAll(useTestSecrets);
beforeEach(async () => {
  const { pool } = getDatabase();
  await pool.query('truncate webhook_contents, trade_events, bills, holds');
  await pool.query('delete from webhook_events');
  // As another writer: what this process remembers is no more.
  await pool.query('update change_versions set version = version + 1');
});
afterEach(async () => {
  const client = await getDatabase().pool.connect();
  await ensurePartitions(client, new Date());
  client.release();
});

const send = (sentAt: string, attempt = 1) =>
  sendMessage('opentrack', { ...toCustomsMessage(BILL, sentAt, HELD), deliveryAttempt: attempt });

async function drop(retention: Parameters<typeof dropOldMessages>[1], dryRun = false) {
  const client = await getDatabase().pool.connect();
  try {
    return await dropOldMessages(client, retention, { now, dryRun });
  } finally {
    client.release();
  }
}

async function kept(): Promise<string[]> {
  const { rows } = await getDatabase().pool.query<{ id: string }>(
    'select id from webhook_events order by id',
  );
  return rows.map(({ id }) => id);
}

test('only repeats go that no rebuild needs: the first delivery and other sightings stay', async () => {
  const first = await send('2025-07-02T08:00:00.000Z');
  await send('2025-07-02T08:00:00.000Z', 2);
  const sighting = await send('2025-07-03T08:00:00.000Z', 3);
  const unknown = await sendMessage('opentrack', {
    event: 'vessel.sank',
    data: {},
    sentAt: '2025-07-02T08:00:00Z',
  });
  const unknownAgain = await sendMessage('opentrack', {
    event: 'vessel.sank',
    data: {},
    sentAt: '2025-07-03T08:00:00Z',
  });
  const quarantined = await sendMessage('opentrack', 'no JSON');
  const before = await getStateProof(ACCESS);

  const months = { months: 12, drop: 'repeats' } as const;
  expect(await drop(months, true)).toMatchObject({ repeats: 1, partitions: [] });
  expect(await kept()).toHaveLength(6);
  expect(await drop(months)).toMatchObject({ repeats: 1, partitions: [] });
  expect(await kept()).toEqual(
    [first, sighting, unknown, unknownAgain, quarantined].map(({ id }) => id).sort(),
  );

  const again = await send('2025-07-02T08:00:00.000Z', 4);
  expect(JSON.parse(again.body)).toMatchObject({ status: 'repeat' });
  const { after, raw, differed } = await rebuild();
  expect(after).toMatchObject({ facts: before.facts, stateHash: before.stateHash });
  expect({ differed, withoutMessage: raw?.withoutMessage }).toEqual({ differed: false, withoutMessage: 0 });
});

test('messages that are not old enough stay', async () => {
  await send('2025-07-02T08:00:00.000Z');
  await send('2025-07-02T08:00:00.000Z', 2);
  expect(await drop({ months: 36, drop: 'everything' })).toMatchObject({ repeats: 0, partitions: [] });
  expect(await kept()).toHaveLength(2);
});

test('told to drop everything, whole months go and the facts stay', async () => {
  const first = await send('2025-07-02T08:00:00.000Z');
  await send('2025-07-02T08:00:00.000Z', 2);
  const before = await getStateProof(ACCESS);

  const everything = { months: 12, drop: 'everything' } as const;
  const dry = await drop(everything, true);
  expect(dry.partitions.map(({ messages, facts }) => [messages, facts])).toContainEqual([2, 1]);
  expect(await kept()).toHaveLength(2);
  const dropped = await drop(everything);
  expect(dropped).toEqual(dry);
  expect(await kept()).toEqual([]);
  await expect(getWebhookEvent(ACCESS, first.id)).rejects.toThrow('no longer kept');

  const folded = await rebuild(false);
  expect(folded).toMatchObject({ differed: false, after: { facts: 1, stateHash: before.stateHash } });
  const read = await rebuild();
  expect(read).toMatchObject({ differed: false, after: { facts: 1, stateHash: before.stateHash } });
  expect(read.raw).toMatchObject({ messages: 0, withoutMessage: 1 });
});

test('a message that comes again after the first was dropped is a repeat, and a rebuild reads the same', async () => {
  await send('2025-07-02T08:00:00.000Z');
  const before = await getStateProof(ACCESS);
  await drop({ months: 12, drop: 'everything' });
  const again = await send('2025-07-02T08:00:00.000Z', 2);
  expect(JSON.parse(again.body)).toMatchObject({ status: 'repeat' });
  expect(await getWebhookEvent(ACCESS, again.id)).toMatchObject({ state: 'repeat' });
  const { after, raw } = await rebuild();
  expect(after.stateHash).toBe(before.stateHash);
  expect(raw).toMatchObject({ messages: 1, facts: { gone: 0, fresh: 0 } });
});

test('of two instances one puts old messages in order', async () => {
  await send('2025-07-02T08:00:00.000Z');
  const url = process.env.DATABASE_URL ?? '';
  await Promise.all([1, 2].map(() => keepHouse(url, { months: 12, drop: 'everything' }, now)));
  expect(await kept()).toEqual([]);
  const partitions = await listPartitions(getDatabase().pool);
  expect(partitions.every(({ to }) => to > toBound(new Date(Date.UTC(now.getUTCFullYear() - 1, 0, 1))))).toBe(
    true,
  );
});

function rebuild(fromRaw = true) {
  return rebuildWorkspace({
    url: process.env.DATABASE_URL ?? '',
    workspaceId: DEFAULT_WORKSPACE_ID,
    fromRaw,
    workers: 0,
  });
}
