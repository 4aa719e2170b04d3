import { beforeEach, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { sendMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { listWebhookUnknowns } from '#lib/webhook-events/list-webhook-unknowns.ts';
import { WebhookUnknownQuery } from '#lib/webhook-events/webhook-unknown-query.ts';

useTestSecrets();

const ACCESS = { workspaceId: DEFAULT_WORKSPACE_ID } as Access;
const list = (query = {}) => listWebhookUnknowns(ACCESS, WebhookUnknownQuery.parse({ limit: 200, ...query }));

beforeEach(async () => {
  await getDatabase().pool.query('truncate webhook_unknowns');
});

function snapshot(fields: object, sentAt = '2025-07-10T10:00:00.000Z') {
  return { event: 'container.status.updated', data: { containerId: 'MSCU1234567', ...fields }, sentAt };
}

test('what a sender says that we do not know is counted, with its first and last time and a sample', async () => {
  const first = await sendMessage('opentrack', snapshot({ sealNumber: 'A', status: 'TELEPORTED' }));
  const [before] = (await list({ kind: 'value' })).items;
  const last = await sendMessage('opentrack', snapshot({ sealNumber: 'B' }, '2025-07-11T10:00:00.000Z'));
  const { items } = await list();
  expect(items).toMatchObject([
    {
      source: 'opentrack',
      kind: 'field',
      path: 'data.sealNumber',
      value: null,
      count: 2,
      webhookEventId: last.id,
    },
    { kind: 'value', path: 'data.status', value: 'TELEPORTED', count: 1, webhookEventId: first.id },
  ]);
  expect(items[0]?.firstSeenAt).toBe(before?.firstSeenAt);
  expect(items[0] && items[0].lastSeenAt >= items[0].firstSeenAt).toBe(true);
});

test('a message that says nothing new costs no row, a refused one is not believed, a quarantined one counts', async () => {
  await sendMessage('opentrack', snapshot({ status: 'AVAILABLE' }));
  await sendMessage('opentrack', snapshot({ forged: 1 }), false);
  expect((await list()).items).toEqual([]);
  await sendMessage('opentrack', snapshot({ isRailMove: 'yes' }));
  expect((await list()).items).toMatchObject([{ kind: 'type', path: 'data.isRailMove', value: 'text' }]);
});

test('many at once are each counted', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      sendMessage('opentrack', snapshot({ sealNumber: n, [`f${n % 3}`]: n })),
    ),
  );
  expect((await list()).items.map(({ path, count }) => [path, count]).sort()).toEqual([
    ['data.f0', 20],
    ['data.f1', 20],
    ['data.f2', 20],
    ['data.sealNumber', 60],
  ]);
});

test('no sender can fill the table: what comes beyond five hundred is counted together, what is known goes on', async () => {
  const messages = Array.from({ length: 60 }, (_, n) =>
    snapshot(Object.fromEntries(Array.from({ length: 20 }, (_each, m) => [`x${n}y${m}`, 1]))),
  );
  await Promise.all(messages.map((message) => sendMessage('opentrack', message)));
  await sendMessage('eaze', { event: 'declaration.teleported', payload: {} });
  await sendMessage('opentrack', messages[0] ?? {});
  const { rows } = await getDatabase().pool.query(
    'select source, kind, count(*)::int as rows, sum(count)::int as times from webhook_unknowns group by 1, 2 order by 1, 2',
  );
  expect(rows[0]).toEqual({ source: 'eaze', kind: 'value', rows: 1, times: 1 });
  expect(rows[1]).toMatchObject({ source: 'opentrack', kind: 'field', rows: 500 });
  expect(rows[2]).toMatchObject({ source: 'opentrack', kind: 'others', rows: 1 });
  expect(rows[1].times + rows[2].times).toBe(61 * 20);
});

test('the list goes on page by page in both orders', async () => {
  await sendMessage('opentrack', snapshot({ a: 1, b: 1, c: 1, d: 1, e: 1 }));
  for (const sort of ['-lastSeenAt', '-firstSeenAt']) {
    const first = await list({ sort, limit: 3 });
    const rest = await list({ sort, limit: 3, cursor: first.nextCursor ?? '' });
    const paths = [...first.items, ...rest.items].map(({ path }) => path);
    expect(paths).toEqual(['data.e', 'data.d', 'data.c', 'data.b', 'data.a']);
    expect(rest.nextCursor).toBeNull();
  }
});
