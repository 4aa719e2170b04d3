import { beforeAll, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { keepHouse } from '#lib/retention/keep-house.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { findSearched } from './find-searched.ts';

const ACCESS = { workspaceId: DEFAULT_WORKSPACE_ID, today: CalendarDay.parse('2026-01-10') } as Access;
const HELD = [{ code: '1H', date: '2025-07-01', isHold: true }];

beforeAll(async () => {
  useTestSecrets();
  await keepHouse(process.env.DATABASE_URL ?? '', null, new Date());
  await sendMessage(
    'opentrack',
    toCustomsMessage('MEDUSEARCH77', '2025-07-02T08:00:00.000Z', HELD, { referenceNumbers: ['PO 88/77-66'] }),
  );
  await sendMessage('opentrack', toCustomsMessage('ZIMUOTHER12', '2025-07-02T08:00:00.000Z', HELD));
});

const search = async (q: string) =>
  (await listBills(ACCESS, BillQuery.parse({ q }))).items.map(({ billNumber }) => billNumber);

test.each(['MEDUSEARCH77', 'search', 'ARCH 77', 'po88', '88/77', '8877-66', '77-66'])(
  'a bill is found by %s, a part of its numbers however it is spelled',
  async (q) => {
    expect(await findSearched(ACCESS, 'bills', q)).toEqual(['MEDUSEARCH77']);
    expect(await search(q)).toEqual(['MEDUSEARCH77']);
  },
);

test('what no row holds is found nowhere, and wildcards are plain signs', async () => {
  expect(await search('NOTHING')).toEqual([]);
  expect(await search('MEDU%77')).toEqual([]);
  expect(await search('ZIMU_THER')).toEqual([]);
});

test('two signs are looked for in the list itself', async () => {
  expect(await findSearched(ACCESS, 'bills', 'ZI')).toBeNull();
  expect(await search('ZI')).toEqual(['ZIMUOTHER12']);
});

test('a reference that is told later is found', async () => {
  await sendMessage(
    'opentrack',
    toCustomsMessage('ZIMUOTHER12', '2025-07-03T08:00:00.000Z', HELD, { bookingNumber: 'BOOKED555' }),
  );
  expect(await search('KED555')).toEqual(['ZIMUOTHER12']);
});

test('without kept texts the list itself is read', async () => {
  const { pool } = getDatabase();
  await pool.query('delete from row_counts');
  await pool.query('delete from search_texts');
  expect(await findSearched(ACCESS, 'bills', 'MEDUSEARCH77')).toBeNull();
  expect(await search('MEDUSEARCH77')).toEqual(['MEDUSEARCH77']);
  await keepHouse(process.env.DATABASE_URL ?? '', null, new Date());
  expect(await findSearched(ACCESS, 'bills', 'MEDUSEARCH77')).toEqual(['MEDUSEARCH77']);
});
