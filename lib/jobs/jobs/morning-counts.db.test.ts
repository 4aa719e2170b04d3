import { beforeAll, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { countBills } from '#lib/customs/count-bills.ts';
import { findMorningCounts } from '#lib/customs/find-morning-counts.ts';
import { getDatabase } from '#lib/database/database.ts';
import { Instant } from '#lib/domain/instant.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { changeDays } from './change-days.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const KATHMANDU = 'Asia/Kathmandu';
const at = (now: string, timeZone = KATHMANDU) => toTestAccess({ now: Instant.parse(now), timeZone });
const beginDays = (now: string) =>
  changeDays.run({
    now: Instant.parse(now),
    signal: new AbortController().signal,
    startSoon: async () => {},
    startAt: async () => {},
  });
const moveTo = (timeZone: string) =>
  getDatabase().pool.query('UPDATE workspaces SET time_zone = $1', [timeZone]);
const hold = (bill: string) =>
  sendMessage(
    'opentrack',
    toCustomsMessage(bill, '2026-11-20T08:00:00.000Z', [{ code: '1H', date: '2026-11-20', isHold: true }]),
  );
const release = (bill: string) =>
  sendMessage(
    'opentrack',
    toCustomsMessage(bill, '2026-11-22T19:00:00.000Z', [
      { code: '1I', date: '2026-11-22' },
      { code: '1C', date: '2026-11-22' },
    ]),
  );

beforeAll(() => moveTo(KATHMANDU));

test('a workspace that has seen no day end has nothing to compare with, though its day has just begun', async () => {
  await beginDays('2026-11-21T18:15:00.000Z');
  expect(await findMorningCounts(at('2026-11-21T18:16:00.000Z'))).toBeNull();
});

test('at midnight of its own zone, and not of any other, the bills of the workspace are counted', async () => {
  await hold('MORNING1');
  await hold('MORNING2');
  await beginDays('2026-11-22T00:00:00.000Z');
  await beginDays('2026-11-22T18:14:59.000Z');
  expect(await findMorningCounts(at('2026-11-22T18:14:59.000Z'))).toBeNull();
  await beginDays('2026-11-22T18:15:20.000Z');
  expect(await findMorningCounts(at('2026-11-22T18:16:00.000Z'))).toEqual({
    countedAt: '2026-11-22T18:15:20.000Z',
    counts: { held: 2, conflict: 0, pending: 0, cleared: 0 },
  });
});

test('what comes later in the day, also a later run of the job, changes nothing of what was counted', async () => {
  await hold('MORNING3');
  await hold('MORNING4');
  await release('MORNING1');
  await beginDays('2026-11-22T18:30:00.000Z');
  const later = at('2026-11-23T11:00:00.000Z');
  expect((await findMorningCounts(later))?.counts).toMatchObject({ held: 2, cleared: 0 });
  expect(await countBills(later)).toMatchObject({ held: 3, cleared: 1 });
});

test('whoever is limited to some bills is told nothing of the count of all', async () => {
  const cleo = await addPerson('Cleo Ward', 'broker', { scope: { accounts: [], bills: ['MORNING1'] } });
  const { now, today, timeZone } = at('2026-11-23T11:00:00.000Z');
  expect(await findMorningCounts({ ...cleo, now, today, timeZone })).toBeNull();
  const rows = await getDatabase()
    .workspaces.get(cleo.workspaceId, { accounts: [], bills: ['MORNING1'] })
    .pool.query('SELECT FROM morning_counts');
  expect(rows.rowCount).toBe(0);
});

test('another workspace is told nothing of it', async () => {
  const theirs: Access = {
    ...at('2026-11-23T11:00:00.000Z'),
    workspaceId: '00000000-0000-7000-8000-00000000000b',
  };
  expect(await findMorningCounts(theirs)).toBeNull();
});

test('once the zone of the workspace is another, its day began at another time and the count is no longer shown', async () => {
  expect(await findMorningCounts(at('2026-11-23T11:00:00.000Z', 'Europe/Amsterdam'))).toBeNull();
  await moveTo('Europe/Amsterdam');
  await beginDays('2026-11-23T11:15:00.000Z');
  expect(await findMorningCounts(at('2026-11-23T11:16:00.000Z', 'Europe/Amsterdam'))).toBeNull();
  await moveTo(KATHMANDU);
});

test('a day that nobody counted in time is not compared with an older one', async () => {
  await beginDays('2026-11-24T02:00:00.000Z');
  expect(await findMorningCounts(at('2026-11-24T02:01:00.000Z'))).toBeNull();
  const { rows } = await getDatabase().pool.query('SELECT day FROM morning_counts');
  expect(rows).toEqual([]);
});

test('the next morning counts anew', async () => {
  await beginDays('2026-11-24T18:15:00.000Z');
  expect((await findMorningCounts(at('2026-11-25T10:00:00.000Z')))?.counts).toMatchObject({
    held: 3,
    cleared: 1,
  });
});
