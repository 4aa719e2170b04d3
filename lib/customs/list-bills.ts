import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { END_OF_DAYS } from '#lib/database/sort-keys.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import { BillBucket, type BillSummary } from '#lib/domain/customs/bill.ts';
import type { BillListItem } from '#lib/domain/customs/bill-list-item.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { mapPage, type Parts, selectPage } from '#lib/lists/select-page.ts';
import { isAboutHeld, isFoundBill, toOrderedConditions, toRareConditions } from './bill-conditions.ts';
import { BILL_ORDERS, type BillQuery } from './bill-query.ts';

interface Row {
  summary: BillSummary;
  held_since: CalendarDay | null;
  last_free_day: BillListItem['lastFreeDay'];
  assignee: string | null;
  last_note: BillListItem['lastNote'];
  owed: string | null;
}

/** A container that came back empty costs nothing any more. */
const STILL_COSTS = Prisma.sql`c.workspace_id = b.workspace_id AND c.bill_number = b.bill_number
  AND c.status IS DISTINCT FROM 'EMPTY_RETURNED'`;

const COLUMNS = Prisma.sql`b.summary, b.assignee, b.last_note,
  to_char(b.held_since, 'YYYY-MM-DD') AS held_since,
  (SELECT json_build_object('day', to_char(c.last_free_day, 'YYYY-MM-DD'),
                            'kind', c.last_free_day_kind,
                            'containerNumber', c.container_number)
     FROM containers c
    WHERE ${STILL_COSTS} AND c.last_free_day < ${END_OF_DAYS}::date
    ORDER BY c.last_free_day, c.container_number
    LIMIT 1) AS last_free_day,
  (SELECT sum(c.owed::numeric)::text FROM containers c WHERE ${STILL_COSTS}) AS owed`;

/** A page of bills with what each costs. @throws {BadRequest} for a cursor that is none. */
export async function listBills(access: Access, query: BillQuery): Promise<Page<BillListItem>> {
  const page = await selectPage<Row, BillQuery['sort']>(
    getWorkspaceDatabase(access.workspaceId).prisma,
    {
      list: 'bills',
      columns: COLUMNS,
      from: Prisma.sql`bills b`,
      parts: toParts(query),
      where: toOrderedConditions(access, query),
      rare: {
        alias: 'b',
        conditions: toRareConditions(access, query),
        find: async () => {
          const found = await findSearched(access, 'bills', query.q);
          return found && [isFoundBill(found)];
        },
      },
      orders: BILL_ORDERS,
    },
    query,
  );
  return mapPage(page, (row) => ({
    ...row.summary,
    heldSince: row.held_since,
    lastFreeDay: row.last_free_day,
    owed: row.owed,
    assignee: row.assignee,
    lastNote: row.last_note,
  }));
}

/** Within a bucket an index knows each order; that of numbers is known for all of them, and some filters say which bucket. */
function toParts(query: BillQuery): Parts | undefined {
  const { bucket, sort, status, bills } = query;
  const isOne = [bucket, status, bills].some(Boolean) || isAboutHeld(query);
  return isOne || sort.endsWith('billNumber')
    ? undefined
    : { alias: 'b', conditions: BillBucket.options.map((each) => Prisma.sql`b.bucket = ${each}`) };
}
