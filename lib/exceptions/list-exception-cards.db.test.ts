import { beforeAll, expect, test } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { sendMessage, toContainerMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { ContainerExceptionQuery, ExceptionCardQuery } from './container-exception-query.ts';
import { listContainerExceptions } from './list-container-exceptions.ts';
import { listExceptionCards } from './list-exception-cards.ts';
import { Pressing } from './pressing.ts';

useTestSecrets();

const access = (today: string): Access => ({
  workspaceId: DEFAULT_WORKSPACE_ID,
  timeZone: 'UTC',
  today: today as CalendarDay,
  now: `${today}T12:00:00.000Z` as Instant,
  actor: { kind: 'system', id: 'test', name: 'Test' },
  role: 'administrator',
  scope: null,
  person: null,
});

const detect = (container: string, name: string, sentAt: string, context: Record<string, unknown>) =>
  sendMessage(
    'opentrack',
    toContainerMessage('container.exceptions.updated', container, sentAt, {
      masterBillNumber: 'BOARD1',
      exceptionName: name,
      context,
    }),
  );

beforeAll(async () => {
  await detect('BBBU1000001', 'streetDwell', '2026-11-10T10:00:00.000Z', { outgateDate: '2026-11-05' });
  await detect('BBBU1000002', 'demurrageRisk', '2026-11-11T10:00:00.000Z', { lastFreeDay: '2026-11-20' });
  await detect('BBBU1000002', 'activeHold', '2026-11-11T11:00:00.000Z', {
    holds: [{ type: 'CUSTOMS', code: '1H', reportedAt: '2026-11-11' }],
  });
  await detect('BBBU1000003', 'activeHold', '2026-11-12T10:00:00.000Z', {
    holds: [{ type: 'FREIGHT', code: '7H', reportedAt: '2026-11-12' }],
  });
  await sendMessage(
    'opentrack',
    toContainerMessage('container.holds.updated', 'BBBU1000003', '2026-11-13T10:00:00.000Z', {
      masterBillNumber: 'BOARD1',
      holds: [],
    }),
  );
});

const EXACTLY = (count: number) => ({ count, isMore: false });

const board = async (today: string) => {
  const { lanes } = await listExceptionCards(access(today), ExceptionCardQuery.parse({}));
  return lanes.map(({ lane, total, cards }) => [
    lane,
    total.count,
    cards.map(({ containerNumber, exceptions }) => [containerNumber, ...exceptions.map(({ name }) => name)]),
  ]);
};

test('a container is one card with all that is open on it, the most urgent card first', async () => {
  expect(await board('2026-11-14')).toEqual([
    [
      'new',
      2,
      [
        ['BBBU1000002', 'activeHold', 'demurrageRisk'],
        ['BBBU1000001', 'streetDwell'],
      ],
    ],
    ['acknowledged', 0, []],
    ['waiting', 0, []],
    ['resolved', 1, [['BBBU1000003', 'activeHold']]],
  ]);
});

test('what was resolved leaves the board after a week', async () => {
  expect((await board('2026-11-21')).at(-1)).toEqual(['resolved', 0, []]);
});

test('the order of the list is the order of the ranks it shows, on every day', async () => {
  for (const today of ['2026-11-14', '2026-11-18', '2026-11-20', '2026-11-21', '2027-01-01']) {
    const { items } = await listContainerExceptions(access(today), ContainerExceptionQuery.parse({}));
    const ranks = items.map(({ urgency }) => urgency.rank);
    expect(ranks, today).toEqual(ranks.toSorted((a, b) => a - b));
  }
});

test('past its last free day a container counts in the strip', async () => {
  const strip = async (today: string) =>
    (await listExceptionCards(access(today), ExceptionCardQuery.parse({}))).strip;
  expect(await strip('2026-11-20')).toMatchObject({
    dueToday: EXACTLY(1),
    pastLastFreeDay: EXACTLY(0),
    unassigned: EXACTLY(2),
  });
  expect(await strip('2026-11-21')).toMatchObject({
    dueToday: EXACTLY(0),
    pastLastFreeDay: EXACTLY(1),
  });
});

test('what a figure of the strip counts is what the board and the table show when they are narrowed to it', async () => {
  for (const today of ['2026-11-14', '2026-11-20', '2026-11-21']) {
    const { strip } = await listExceptionCards(access(today), ExceptionCardQuery.parse({}));
    for (const pressing of Pressing.options) {
      const narrowed = await listExceptionCards(access(today), ExceptionCardQuery.parse({ pressing }));
      const cards = narrowed.lanes.flatMap(({ cards: some }) => some);
      const { items } = await listContainerExceptions(
        access(today),
        ContainerExceptionQuery.parse({ pressing }),
      );
      const inTable = new Set(items.map(({ containerNumber }) => containerNumber));
      expect([pressing, EXACTLY(cards.length), EXACTLY(inTable.size)]).toEqual([
        pressing,
        strip[pressing],
        strip[pressing],
      ]);
      expect(narrowed.strip).toEqual(strip);
    }
  }
});

test('resolved ones end the list, and pages go over from the others to them', async () => {
  const page = (search: object) =>
    listContainerExceptions(access('2026-11-14'), ContainerExceptionQuery.parse(search));
  const whole = await page({});
  expect(whole.items.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'resolved']);
  for (const limit of [1, 2, 3]) {
    const items = [];
    let cursor: string | undefined;
    do {
      const next = await page({ limit, cursor });
      items.push(...next.items);
      cursor = next.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(items, `pages of ${limit}`).toEqual(whole.items);
  }
});
