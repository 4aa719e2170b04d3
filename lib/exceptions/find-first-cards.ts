import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { ExceptionLane } from '#lib/domain/exceptions/exception-card.ts';
import { type CardSelection, hasAny, isResolvedLately, LANE_RULES, toConditions } from './cards-of-lanes.ts';
import { exceptionsOfToday } from './container-exception-conditions.ts';
import { CONTAINER_EXCEPTION_ORDERS } from './container-exception-query.ts';
import { selectByUrgency } from './select-by-urgency.ts';

/** A container has few exceptions: among so many for each card there are enough containers as a rule. */
const READ_A_CARD = 3;

/**
 * The containers of a lane's first cards, the most urgent first; of the resolved ones the last closed first. Exceptions
 * are walked through in the order of an index until there are enough containers.
 */
export async function findFirstCards(selection: CardSelection, lane: ExceptionLane): Promise<string[]> {
  const { access, query } = selection;
  if (lane === 'resolved') return findResolved(selection);
  const { state, before, folded } = LANE_RULES[lane];
  const statement = {
    list: 'exceptions',
    columns: Prisma.sql`e.container_number`,
    from: exceptionsOfToday(access),
    where: [
      ...toConditions(selection),
      Prisma.sql`e.folded_state = ANY(${folded})`,
      Prisma.sql`(e.state = ${state} OR ${hasAny(selection, [state])})`,
      ...(before.length > 0 ? [Prisma.sql`NOT ${hasAny(selection, before)}`] : []),
    ],
    orders: CONTAINER_EXCEPTION_ORDERS,
  };
  const containers = new Set<string>();
  let cursor: string | undefined;
  do {
    const asked = { ...query, sort: 'urgency' as const, limit: query.limit * READ_A_CARD, cursor };
    const page = await selectByUrgency<{ container_number: string }>(access, statement, asked, folded);
    for (const { container_number } of page.items) containers.add(container_number);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && containers.size < query.limit);
  return [...containers].slice(0, query.limit);
}

async function findResolved(selection: CardSelection): Promise<string[]> {
  const { access, query } = selection;
  const conditions = [
    isResolvedLately(access),
    ...toConditions(selection),
    Prisma.sql`NOT ${hasAny(selection, LANE_RULES.resolved.before)}`,
  ];
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<
    { container_number: string }[]
  >`
    SELECT e.container_number FROM ${exceptionsOfToday(access)} WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY e.closed_at DESC, e.id DESC LIMIT ${query.limit * READ_A_CARD}`;
  return [...new Set(rows.map((row) => row.container_number))].slice(0, query.limit);
}
