import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Access } from '#lib/auth/access.ts';
import { CONTAINER_ORDERS, ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { BILL_ORDERS, BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { openDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { DECLARATION_ORDERS, DeclarationQuery } from '#lib/declarations/declaration-query.ts';
import { listDeclarations } from '#lib/declarations/list-declarations.ts';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { toInstant } from '#lib/domain/instant.ts';
import {
  CONTAINER_EXCEPTION_ORDERS,
  ContainerExceptionQuery,
} from '#lib/exceptions/container-exception-query.ts';
import { listContainerExceptions } from '#lib/exceptions/list-container-exceptions.ts';
import { sendMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { listWebhookEvents } from '#lib/webhook-events/list-webhook-events.ts';
import { WEBHOOK_EVENT_ORDERS, WebhookEventQuery } from '#lib/webhook-events/webhook-event-query.ts';

const ACCESS = {
  workspaceId: DEFAULT_WORKSPACE_ID,
  today: CalendarDay.parse('2026-01-10'),
  now: toInstant(new Date('2026-01-10T08:00:00Z')),
} as Access;

const STREET_DWELL = 'container.exceptions.updated.streetDwell';
const ROWS = 10_000;

beforeAll(async () => {
  useTestSecrets();
  // One real box, whose summary all others have.
  await sendMessage('opentrack', readWebhookFixture('opentrack', STREET_DWELL));
  // Many rows on a busy machine take longer than a page may.
  const { pool } = openDatabase(process.env.DATABASE_URL ?? '', { query_timeout: 0, statement_timeout: 0 });
  const each = `from generate_series(1, ${ROWS}) as n`;
  const seen = `timestamptz '2025-01-01' + n * interval '1 minute'`;
  const bucket = `(array['held', 'conflict', 'pending', 'cleared'])[1 + n % 4]`;
  await pool.query(`
    insert into bills (workspace_id, bill_number, bucket, status, account, open_hold_codes, last_event_at, search, summary, state_digest)
    select '${DEFAULT_WORKSPACE_ID}', 'BILL' || n, ${bucket}, (array['held', 'conflict', 'filed', 'cleared'])[1 + n % 4],
           (array['often', 'other'])[1 + n % 2],
           case when n % 4 = 0 then array['1H'] else '{}' end, ${seen}, 'BILL' || n, '{}', '' ${each};
    insert into holds (workspace_id, bill_number, position, code, open)
    select '${DEFAULT_WORKSPACE_ID}', 'BILL' || n, 0, '1H', true ${each} where n % 4 = 0;
    insert into containers (workspace_id, container_number, bill_number, newest, bucket, own_gates_open, last_free_day, out,
                            last_event_at, search, summary, state_digest)
    select '${DEFAULT_WORKSPACE_ID}', 'BOX' || n, 'BILL' || n, true, ${bucket}, n % 2 = 0, date '2026-01-01' + n % 30,
           n % 3 = 0, ${seen}, 'BOX' || n, (select summary from containers limit 1), '' ${each};
    insert into container_exceptions (workspace_id, id, container_number, bill_number, name, episode, state, base_rank,
                                      pressed_from, pressed_rank, past_from, last_seen_at, search, summary, state_digest)
    select '${DEFAULT_WORKSPACE_ID}', gen_random_uuid(), 'BOX' || n, 'BILL' || n, 'activeHold', 1,
           (array['open', 'acknowledged', 'resolved'])[1 + n % 3], 4, date '2026-01-01' + n % 60, 3,
           date '2026-01-04' + n % 60, ${seen}, 'BOX' || n,
           (select summary from container_exceptions limit 1), '' ${each};
    insert into declarations (workspace_id, declaration_id, "group", held, error_count, last_event_at, search, summary, state_digest)
    select '${DEFAULT_WORKSPACE_ID}', 'D' || n, (array['action-needed', 'in-progress', 'done'])[1 + n % 3], n % 9 = 0, n % 5,
           ${seen}, 'D' || n, '{}', '' ${each};
    insert into webhook_events (workspace_id, id, feed_id, source, event, state, received_at, content_key, sha256, headers, body,
                                identifiers)
    select '${DEFAULT_WORKSPACE_ID}', ('0195' || lpad(to_hex(n), 8, '0') || '70008000000000000000')::uuid, gen_random_uuid(),
           (array['opentrack', 'eaze'])[1 + n % 2], 'container.status.updated', 'processed', ${seen}, gen_random_uuid(), '',
           '{}', '', array['BOX' || n] ${each};
    insert into search_texts select workspace_id, 'bills', bill_number, '', search from bills on conflict do nothing;
    insert into search_texts select workspace_id, 'containers', container_number, bill_number, search from containers
        on conflict do nothing;
    insert into row_counts values ('${DEFAULT_WORKSPACE_ID}', 'search_texts', '', 0) on conflict do nothing;
    analyze`);
  await pool.end();
}, 120_000);

/** How many rows the statements of a page of a list read, behind row-level security. */
async function countRead(list: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await list();
  // What enters and leaves the workspace around each is plain text.
  const asked = query.mock.calls.flatMap(([statement]) =>
    typeof statement === 'object' ? [statement as unknown as pg.QueryConfig] : [],
  );
  query.mockRestore();
  expect(asked).not.toEqual([]);
  const { pool } = getWorkspaceDatabase(DEFAULT_WORKSPACE_ID);
  let read = 0;
  for (const { text, values } of asked) {
    const { rows } = await pool.query(`explain (analyze, timing off, format json) ${text}`, values);
    read += sumRead(rows[0]['QUERY PLAN'][0].Plan);
  }
  return read;
}

interface Plan {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

function sumRead(plan: Plan): number {
  const own = / Scan$/.test(plan['Node Type'])
    ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
    : 0;
  return own + (plan.Plans ?? []).reduce((sum, child) => sum + sumRead(child), 0);
}

const CASES: [name: string, list: () => Promise<unknown>][] = [
  ...sorts(
    'bills',
    BILL_ORDERS,
    ['{}', '{"bucket":"held"}', '{"bucket":"cleared"}', '{"status":"held"}'],
    (query) => listBills(ACCESS, BillQuery.parse(query)),
  ),
  ...sorts(
    'bills',
    { '-lastEventAt': null },
    [
      '{"account":"often"}',
      '{"account":"nobody"}',
      '{"code":"1H"}',
      '{"code":"7H"}',
      '{"actor":"cbp"}',
      '{"q":"BILL"}',
      '{"q":"BILL77"}',
    ],
    (query) => listBills(ACCESS, BillQuery.parse(query)),
  ),
  ...sorts('containers', CONTAINER_ORDERS, ['{}', '{"bucket":"held"}', '{"ready":"true"}'], (query) =>
    listContainers(ACCESS, ContainerQuery.parse(query)),
  ),
  ...sorts(
    'exceptions',
    CONTAINER_EXCEPTION_ORDERS,
    ['{}', '{"state":"open"}', '{"state":"resolved"}', '{"name":"activeHold"}', '{"name":"nothing"}'],
    (query) => listContainerExceptions(ACCESS, ContainerExceptionQuery.parse(query)),
  ),
  ...sorts('declarations', DECLARATION_ORDERS, ['{}', '{"group":"done"}'], (query) =>
    listDeclarations(ACCESS, DeclarationQuery.parse(query)),
  ),
  ...sorts(
    'webhook events',
    WEBHOOK_EVENT_ORDERS,
    ['{}', '{"source":"eaze"}', '{"state":"failed"}', '{"q":"BOX77"}', '{"q":"NOTHING"}', '{"q":"BOX"}'],
    (query) => listWebhookEvents(ACCESS, WebhookEventQuery.parse(query)),
  ),
];

function sorts(
  name: string,
  orders: object,
  filters: string[],
  list: (query: Record<string, string>) => Promise<unknown>,
): [string, () => Promise<unknown>][] {
  return Object.keys(orders).flatMap((sort) =>
    filters.map((filter): [string, () => Promise<unknown>] => [
      `${name} by ${sort} where ${filter}`,
      () => list({ ...JSON.parse(filter), sort, limit: '20' }),
    ]),
  );
}

// Far enough down that whoever reads from the beginning reads too much.
const DEEP_PAGES = 10;
const DEEP_ROWS = '200';

const DEEP: [name: string, list: (page: Paging) => Promise<{ nextCursor: string | null }>][] = [
  ...orders('bills', BILL_ORDERS, (query) => listBills(ACCESS, BillQuery.parse(query))),
  ...orders('held bills', BILL_ORDERS, (query) =>
    listBills(ACCESS, BillQuery.parse({ ...query, bucket: 'held' })),
  ),
  ...orders('containers', CONTAINER_ORDERS, (query) => listContainers(ACCESS, ContainerQuery.parse(query))),
  ...orders('exceptions', CONTAINER_EXCEPTION_ORDERS, (query) =>
    listContainerExceptions(ACCESS, ContainerExceptionQuery.parse(query)),
  ),
  ...orders('declarations', DECLARATION_ORDERS, (query) =>
    listDeclarations(ACCESS, DeclarationQuery.parse(query)),
  ),
  ...orders('webhook events', WEBHOOK_EVENT_ORDERS, (query) =>
    listWebhookEvents(ACCESS, WebhookEventQuery.parse(query)),
  ),
];

interface Paging {
  limit: string;
  cursor?: string;
}

function orders(
  name: string,
  all: object,
  list: (query: Record<string, string>) => Promise<{ nextCursor: string | null }>,
): typeof DEEP {
  return Object.keys(all).map((sort) => [`${name} by ${sort}`, (page) => list({ sort, ...page })]);
}

test.each(DEEP)('a page far down %s reads as few rows as the first', async (_, list) => {
  let cursor: string | null = null;
  for (let page = 0; page < DEEP_PAGES; page++)
    ({ nextCursor: cursor } = await list({ limit: DEEP_ROWS, ...(cursor === null ? {} : { cursor }) }));
  if (cursor === null) throw new Error('The list ends too soon.');
  const deep = { limit: '20', cursor };
  expect(await countRead(() => list(deep))).toBeLessThan(ROWS / 10);
});

test.each(CASES)('a page of %s reads few rows, not the table', async (name, list) => {
  // What may be rare is first looked for among the next rows of the list; those count twice, read and handed on.
  expect(await countRead(list)).toBeLessThan(name.includes('"q"') ? ROWS / 4 : ROWS / 10);
});
