import { beforeAll, expect, test } from 'vitest';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { actOnBills, BulkBillAct } from './act-on-bills.ts';
import { BillNewsQuery } from './bill-query.ts';
import { countBillNews } from './count-bill-news.ts';

const HELD = [{ code: '1H', date: '2025-07-01', isHold: true }];
const REMOVED = [{ code: '1I', date: '2025-07-02' }];
const say = (bill: string, sentAt: string, activities: Record<string, unknown>[] = HELD) =>
  sendMessage('opentrack', toCustomsMessage(bill, sentAt, activities));
const newsSince = (since: string, filter: object) =>
  countBillNews(toTestAccess(), BillNewsQuery.parse({ bucket: 'held', since, ...filter }));

beforeAll(async () => {
  useTestSecrets();
  await say('OPEN1', '2025-07-02T08:00:00.000Z');
  await say('OPEN2', '2025-07-02T08:00:00.000Z');
}, 300_000);

test('an open list is told what came into it, what left it, and nothing of others', async () => {
  const drawn = new Date().toISOString();
  expect(await newsSince(drawn, { shown: 'OPEN1,OPEN2' })).toEqual({ count: 0, actedOn: 0 });
  await say('OPEN3', '2025-07-02T09:00:00.000Z');
  await say('OPEN2', '2025-07-02T09:00:00.000Z', REMOVED);
  await say('OTHER1', '2025-07-02T09:00:00.000Z', []);
  expect(await newsSince(drawn, { shown: 'OPEN1,OPEN2' })).toEqual({ count: 2, actedOn: 0 });
  expect(await newsSince(drawn, { q: 'OPEN1' })).toEqual({ count: 0, actedOn: 0 });
});

test('two buckets beside each other are told what came into either, a bill that changes sides once, and nothing of a third', async () => {
  const beside = (since: string) =>
    newsSince(since, { bucket: undefined, buckets: 'held,cleared', shown: 'SIDE1' });
  await say('SIDE1', '2025-07-02T08:00:00.000Z');
  const drawn = new Date().toISOString();
  await say('SIDE1', '2025-07-03T09:00:00.000Z', [...REMOVED, { code: '1C', date: '2025-07-03' }]);
  await say('SIDE2', '2025-07-03T09:00:00.000Z', []);
  expect(await beside(drawn)).toEqual({ count: 1, actedOn: 0 });
  await say('SIDE3', '2025-07-03T09:00:00.000Z', [{ code: '1C', date: '2025-07-03' }]);
  expect(await beside(drawn)).toEqual({ count: 2, actedOn: 0 });
});

test('what a colleague does is no news of the cargo', async () => {
  const drawn = new Date().toISOString();
  await actOnBills(toTestAccess(), BulkBillAct.parse({ ids: ['OPEN1'], action: 'assign', assignee: 'Ben' }));
  expect(await newsSince(drawn, { shown: 'OPEN1' })).toEqual({ count: 0, actedOn: 1 });
});
