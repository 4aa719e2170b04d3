import { beforeAll, expect, test } from 'vitest';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { findNews } from '#lib/triage/find-news.ts';
import { actOnBills, BulkBillAct } from './act-on-bills.ts';
import { BillQuery } from './bill-query.ts';
import { listBills } from './list-bills.ts';

const access = toTestAccess();
const HELD = [{ code: '1H', date: '2025-07-01', isHold: true }];
const act = (body: object) => actOnBills(access, BulkBillAct.parse(body));
const bills = async (filter: object) =>
  (await listBills(access, BillQuery.parse({ sort: 'billNumber', ...filter }))).items;

beforeAll(async () => {
  useTestSecrets();
  for (const number of ['BULK1', 'BULK2', 'BULK3']) {
    await sendMessage('opentrack', toCustomsMessage(number, '2025-07-02T08:00:00.000Z', HELD));
  }
  await sendMessage('opentrack', toCustomsMessage('QUIET1', '2025-07-02T08:00:00.000Z', []));
}, 300_000);

test('several bills are handed over with one note, each with its own act to take back', async () => {
  const { done, refused, total } = await act({
    ids: ['bulk-1', 'BULK2', 'NOBODY1'],
    action: 'assign',
    assignee: 'Ben',
    note: 'Before noon, please',
  });
  expect(total).toBe(3);
  expect(done.map(({ id }) => id)).toEqual(['BULK1', 'BULK2']);
  expect(new Set(done.map(({ actId }) => actId)).size).toBe(2);
  expect(refused).toEqual([{ id: 'NOBODY1', reason: 'It is not known.' }]);
  expect(
    (await bills({ assignee: 'Ben' })).map(({ billNumber, lastNote }) => [billNumber, lastNote?.text]),
  ).toEqual([
    ['BULK1', 'Before noon, please'],
    ['BULK2', 'Before noon, please'],
  ]);
});

test('all that match a filter are acted on, and nothing else', async () => {
  const { total, said } = await act({ filter: { code: '1H' }, action: 'note', note: 'All of the exams' });
  expect([total, said]).toEqual([3, 'Done to 3 of 3.']);
  expect((await bills({ hasNote: 'true' })).map(({ billNumber }) => billNumber)).toEqual([
    'BULK1',
    'BULK2',
    'BULK3',
  ]);
});

test('all that match count where rows are chosen too, and without a filter that is everything', async () => {
  expect((await act({ ids: ['BULK1'], all: true, filter: { q: 'QUIET' }, action: 'seen' })).done).toEqual([
    { id: 'QUIET1', actId: null },
  ]);
  expect((await act({ all: true, action: 'watch' })).total).toBe(4);
});

test('what was done to several is taken back from several', async () => {
  await act({ ids: ['BULK1', 'BULK2'], action: 'assign', assignee: 'Cleo' });
  await act({ ids: ['BULK1', 'BULK2'], action: 'undo' });
  expect(await bills({ assignee: 'Cleo' })).toEqual([]);
});

test('nobody chosen is refused, and so is a note that says nothing', () => {
  for (const body of [
    { ids: [], action: 'seen' },
    { action: 'seen' },
    { ids: ['BULK1'], action: 'note', note: ' ' },
  ]) {
    expect(BulkBillAct.safeParse(body).success).toBe(false);
  }
});

test('what there is nothing to take back from says so and keeps nobody else back', async () => {
  const { refused } = await act({ ids: ['QUIET1'], action: 'undo' });
  expect(refused).toHaveLength(1);
});

test('a list is narrowed to what whoever asks has, and to what they watch', async () => {
  await act({ ids: ['BULK3'], action: 'assign', assignee: access.actor.name });
  await act({ all: true, action: 'unwatch' });
  await act({ ids: ['QUIET1'], action: 'watch' });
  const numbersOf = async (filter: object) => (await bills(filter)).map(({ billNumber }) => billNumber);
  expect(await numbersOf({ assignee: 'me' })).toEqual(['BULK3']);
  expect(await numbersOf({ watched: 'true' })).toEqual(['QUIET1']);
  expect(await numbersOf({ watched: 'false' })).toEqual(['BULK1', 'BULK2', 'BULK3']);
});

test('a bill is news until it is marked as seen, and again when something comes; what one did oneself is none', async () => {
  const later = toTestAccess();
  const actLater = (body: object) => actOnBills(later, BulkBillAct.parse(body));
  await actLater({ all: true, action: 'seen' });
  await actLater({ ids: ['BULK1'], action: 'note', note: 'Mine' });
  const removed = [{ code: '1I', date: '2025-07-03' }];
  await sendMessage('opentrack', toCustomsMessage('BULK2', '2025-07-03T08:00:00.000Z', removed));
  await sendMessage('opentrack', toCustomsMessage('NEWS1', '2025-07-03T08:00:00.000Z', []));
  const news = await findNews(later, 'bill', ['BULK1', 'BULK2', 'NEWS1']);
  expect(Object.fromEntries(news)).toEqual({ BULK2: 'changed', NEWS1: 'new' });
  const somebodyElse = toTestAccess({ actor: { kind: 'system', id: 'else', name: 'Else' } });
  expect((await findNews(somebodyElse, 'bill', ['BULK1'])).size).toBe(0);
});
