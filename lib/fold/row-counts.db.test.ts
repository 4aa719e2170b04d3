import type pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { countBills } from '#lib/customs/count-bills.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { countDeclarations } from '#lib/declarations/count-declarations.ts';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { countContainerExceptions } from '#lib/exceptions/count-container-exceptions.ts';
import { rebuildWorkspace } from '#lib/rebuild/rebuild-workspace.ts';
import { keepHouse } from '#lib/retention/keep-house.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { keepSearchTexts } from './recount-rows.ts';

const ACCESS = {
  workspaceId: DEFAULT_WORKSPACE_ID,
  today: CalendarDay.parse('2026-01-10'),
  now: toInstant(new Date('2026-01-10T08:00:00Z')),
} as Access;

beforeAll(async () => {
  useTestSecrets();
  await keepHouse(process.env.DATABASE_URL ?? '', null, new Date());
});

/** As they are kept, and counted row by row. */
async function count() {
  const kept = [
    await countBills(ACCESS),
    await countContainerExceptions(ACCESS),
    await countDeclarations(ACCESS),
  ];
  const { pool } = getDatabase();
  const { rows } = await pool.query<{ name: string; value: string; rows: number }>(
    `select 0 as name, bucket as value, count(*)::int as rows from bills group by 2
     union all select 1, state, count(*)::int from container_exceptions group by 2
     union all select 2, "group", count(*)::int from declarations group by 2`,
  );
  const counted = kept.map((counts, index) => ({
    ...Object.fromEntries(Object.keys(counts).map((value) => [value, 0])),
    ...Object.fromEntries(
      rows.filter(({ name }) => Number(name) === index).map((row) => [row.value, row.rows]),
    ),
  }));
  return { kept, counted };
}

const held = (number: string, day: string) =>
  toCustomsMessage(number, `${day}T08:00:00.000Z`, [{ code: '1H', date: day, isHold: true }]);

test('what is held, open and needs action is kept counted while messages come', async () => {
  const bills = Array.from({ length: 30 }, (_, index) => `MEDUCOUNT${index}`);
  await Promise.all(bills.map((number) => sendMessage('opentrack', held(number, '2025-07-01'))));
  await Promise.all(
    bills.slice(0, 10).map((number) =>
      sendMessage(
        'opentrack',
        toCustomsMessage(number, '2025-07-03T08:00:00.000Z', [
          { code: '1I', date: '2025-07-02' },
          { code: '1C', date: '2025-07-03' },
        ]),
      ),
    ),
  );
  await sendMessage('opentrack', readWebhookFixture('opentrack', 'container.exceptions.updated.streetDwell'));
  await sendMessage('eaze', readWebhookFixture('eaze', 'declaration.created'));
  const { kept, counted } = await count();
  expect(kept).toEqual(counted);
  expect(kept).toMatchObject([{ held: 20 }, { open: 1 }, { 'in-progress': 1 }]);
  const { rows } = await getDatabase().pool.query(
    `select sum(rows)::int as rows from row_counts where table_name = 'bills'`,
  );
  expect(rows).toEqual([{ rows: 31 }]);
});

test('rows deleted by hand and wrong counts are right again after a rebuild', async () => {
  const { pool } = getDatabase();
  await pool.query(`delete from bills where bill_number like 'MEDUCOUNT1%'`);
  await pool.query(`update row_counts set rows = rows + 5 where value <> ''`);
  await rebuildWorkspace({
    url: process.env.DATABASE_URL ?? '',
    workspaceId: DEFAULT_WORKSPACE_ID,
    workers: 0,
  });
  const { kept, counted } = await count();
  expect(kept).toEqual(counted);
  expect(kept[0]).toMatchObject({ held: 20 });
});

test('where nothing was counted yet, the rows are', async () => {
  await getDatabase().pool.query('delete from row_counts');
  const { kept, counted } = await count();
  expect(kept).toEqual(counted);
});

test('search texts are kept in portions, each beginning where the last one ended', async () => {
  const { pool } = getDatabase();
  for (let box = 0; box < 20; box++) {
    const fields = { masterBill: { number: `PORT${20 - box}` }, status: 'LOADED' };
    await sendMessage(
      'opentrack',
      toContainerMessage(
        'container.status.updated',
        `MSCU${7_000_000 + box}`,
        '2025-07-01T08:00:00Z',
        fields,
      ),
    );
  }
  const kept = () =>
    pool
      .query('select table_name, key, second_key, text from search_texts order by 1, 2, 3')
      .then(({ rows }) => rows);
  const before = await kept();
  await pool.query('delete from search_texts');
  const portions: string[] = [];
  const client = {
    query: (text: string, values?: unknown[]) => {
      if (text.includes('FROM containers')) portions.push(text);
      return pool.query(text, values);
    },
  } as Pick<pg.ClientBase, 'query'>;
  await keepSearchTexts(client, DEFAULT_WORKSPACE_ID, '', 3);
  expect(await kept()).toEqual(before);
  const { rows } = await pool.query<{ rows: number }>('select count(*)::int as rows from containers');
  expect(rows[0]?.rows).toBeGreaterThanOrEqual(20);
  expect(portions.length).toBe(Math.ceil((rows[0]?.rows ?? 0) / 3) + 1);
});
