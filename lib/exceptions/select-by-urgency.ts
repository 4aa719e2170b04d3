import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { encodeCursor, type Page, toPage } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { addDays } from '#lib/domain/calendar-day.ts';
import { ContainerExceptionState } from '#lib/domain/exceptions/container-exception.ts';
import { PRESSED_DAYS_BEFORE_PAST, RANK_STEPS, toRiskRank } from '#lib/domain/exceptions/urgency.ts';
import { BadRequest } from '#lib/errors.ts';
import { isPositionIn, type ListOrder, type OrderedColumn } from '#lib/lists/list-order.ts';
import { readPosition, toCursorName } from '#lib/lists/list-query.ts';
import { type ListStatement, selectRows } from '#lib/lists/select-page.ts';
import { FOLDED_STATES, toParts } from './container-exception-conditions.ts';
import { CONTAINER_EXCEPTION_ORDERS, type ContainerExceptionQuery } from './container-exception-query.ts';

type Sort = ContainerExceptionQuery['sort'];

/** Exceptions of neighbouring ranks whose order an index knows. */
interface Step {
  /** The first rank of it, and the last. */
  ranks: [first: number, last: number];
  states: readonly ContainerExceptionState[];
  where: Prisma.Sql;
  order: ListOrder;
}

const baseRank: OrderedColumn = { sql: 'e.base_rank', type: 'integer' };
const pastFrom: OrderedColumn = { sql: 'e.past_from', type: 'date' };
const lastSeenAt: OrderedColumn = { sql: 'e.last_seen_at', type: 'timestamptz' };
const id: OrderedColumn = { sql: 'e.id', type: 'uuid' };

const BY_DAY: ListOrder = { columns: [pastFrom, id], descending: false };
const BY_RANK: ListOrder = { columns: [baseRank, pastFrom, id], descending: false };
const ALL_STATES = ContainerExceptionState.options;
const LAST_SEEN: ListOrder = { columns: [lastSeenAt, id], descending: true };

/**
 * A page of container exceptions by urgency. A rank depends on today, so no index holds it; but each step of the ranks is
 * a range of one that does: by the day on which free time has passed, or by the rank without a clock. They are read in
 * turn until the page is full. Of those in `states`, as they were folded.
 * @throws {BadRequest} for a cursor that is not one of this list.
 */
export async function selectByUrgency<Row extends object>(
  access: Access,
  statement: ListStatement<Sort>,
  query: ContainerExceptionQuery,
  states: readonly ContainerExceptionState[] = query.state ? FOLDED_STATES[query.state] : ALL_STATES,
): Promise<Page<Row>> {
  const order = CONTAINER_EXCEPTION_ORDERS.urgency;
  const position = readPosition(statement.list, order, query);
  const rank = position === null ? 0 : Number(position[0]);
  const rows: Awaited<ReturnType<typeof selectRows<Row>>> = [];
  for (const step of listSteps(access, states)) {
    const [first, last] = step.ranks;
    if (rows.length > query.limit) break;
    if (last < rank) continue;
    const isResumed = position !== null && first <= rank;
    const seek = { order: step.order, position: isResumed ? toPosition(step, position) : null };
    const where = [...statement.where, step.where];
    const parts = toParts(query, step.states);
    const wanted = query.limit + 1 - rows.length;
    rows.push(
      ...(await selectRows<Row>(
        getWorkspaceDatabase(access.workspaceId).prisma,
        { ...statement, where, parts },
        order,
        position,
        wanted,
        seek,
      )),
    );
  }
  return toPage(
    rows,
    query.limit,
    (row): Row => row,
    (last) => encodeCursor(toCursorName(statement.list, query.sort), last.position),
  );
}

function toPosition({ order }: Step, position: string[]): string[] {
  const seek = order === BY_RANK ? position : position.slice(1);
  if (!isPositionIn(order, seek)) throw new BadRequest('The cursor is not one of this list.');
  return seek;
}

/** The ranks of `toRankOn` in their order, as ranges. */
function listSteps({ today }: Access, among: readonly ContainerExceptionState[]): Step[] {
  const states = among.filter((each) => each !== 'resolved');
  const isAhead = Prisma.sql`e.folded_state <> 'resolved' AND e.past_from > ${today}::date`;
  const pressedBefore = addDays(today, PRESSED_DAYS_BEFORE_PAST);
  const { past, demurrage, pressedHold, hold, resolved } = RANK_STEPS;
  const pending: Step[] = [
    {
      ranks: [past, past],
      states,
      where: Prisma.sql`e.folded_state <> 'resolved' AND e.past_from <= ${today}::date`,
      order: BY_DAY,
    },
    {
      ranks: [demurrage, demurrage],
      states,
      where: Prisma.sql`${isAhead} AND e.base_rank = ${demurrage}`,
      order: BY_DAY,
    },
    {
      ranks: [pressedHold, pressedHold],
      states,
      where: Prisma.sql`${isAhead} AND e.base_rank = ${hold} AND e.past_from <= ${pressedBefore}::date
        AND e.pressed_from <= ${today}::date`,
      order: BY_DAY,
    },
    {
      ranks: [hold, hold],
      states,
      where: Prisma.sql`${isAhead} AND e.base_rank = ${hold} AND e.past_from > ${pressedBefore}::date
        AND e.pressed_from > ${today}::date`,
      order: BY_DAY,
    },
    // A risk whose last free day is before today is past.
    {
      ranks: [hold + 1, resolved - 1],
      states,
      where: Prisma.sql`${isAhead} AND e.base_rank >= ${toRiskRank(today)}`,
      order: BY_RANK,
    },
  ];
  const done: Step = {
    ranks: [resolved, resolved],
    states: ['resolved'],
    where: Prisma.sql`e.folded_state = 'resolved'`,
    order: LAST_SEEN,
  };
  return [...(states.length > 0 ? pending : []), ...(among.includes('resolved') ? [done] : [])];
}
