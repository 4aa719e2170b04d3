import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type BoundedCount, toBoundedCount } from '#lib/domain/bounded-count.ts';
import type { ExceptionBoard, ExceptionLane } from '#lib/domain/exceptions/exception-card.ts';
import { toShiftStart } from '#lib/domain/exceptions/shift-start.ts';
import { type CardSelection, hasAny, isResolvedLately, LANE_RULES, toConditions } from './cards-of-lanes.ts';
import { exceptionsOfToday, FOLDED_STATES, IS_PENDING } from './container-exception-conditions.ts';
import { isPressing, type Pressing } from './pressing.ts';

/** Nobody reads whether there are one thousand cards or two: so many exceptions are looked at. */
const MOST_READ = 1_100;

/** How many cards a lane holds. */
export function countCards(selection: CardSelection, lane: ExceptionLane): Promise<BoundedCount> {
  const { state, before } = LANE_RULES[lane];
  const isFirst = before.length > 0 ? [Prisma.sql`NOT ${hasAny(selection, before)}`] : [];
  if (lane === 'resolved') return count(selection, [[isResolvedLately(selection.access), ...isFirst]]);
  return count(
    selection,
    FOLDED_STATES[state].map((folded) => [
      Prisma.sql`e.folded_state = ${folded}`,
      ...(folded === 'snoozed' ? [Prisma.sql`e.state = ${state}`] : []),
      ...isFirst,
    ]),
  );
}

/** The strip above the lanes; it counts what it could be narrowed to, whichever it is narrowed to now. */
export async function countStrip({ query, ...given }: CardSelection): Promise<ExceptionBoard['strip']> {
  const selection = { ...given, query: { ...query, pressing: undefined } };
  const { access } = selection;
  // Each state by itself where an index begins with it.
  const inEachState = (pressing: Pressing) =>
    LANE_RULES.new.folded.map((state) => [
      Prisma.sql`e.folded_state = ${state}`,
      isPressing(access, pressing),
    ]);
  const [dueToday, pastLastFreeDay, newThisShift, recurring, unassigned] = await Promise.all([
    count(selection, inEachState('dueToday')),
    count(selection, inEachState('pastLastFreeDay')),
    count(selection, [[isPressing(access, 'newThisShift')]]),
    count(selection, [[IS_PENDING, isPressing(access, 'recurring')]]),
    count(selection, [[IS_PENDING, isPressing(access, 'unassigned')]]),
  ]);
  const shiftStart = toShiftStart(access.now, access.timeZone);
  return { dueToday, pastLastFreeDay, newThisShift, shiftStart, recurring, unassigned };
}

/** The containers of the exceptions that meet one of several lists of conditions. */
async function count(selection: CardSelection, alternatives: Prisma.Sql[][]): Promise<BoundedCount> {
  const parts = alternatives.map(
    (conditions) => Prisma.sql`
      SELECT e.container_number FROM ${exceptionsOfToday(selection.access)}
       WHERE ${Prisma.join([...conditions, ...toConditions(selection)], ' AND ')}`,
  );
  const [row] = await getWorkspaceDatabase(selection.access.workspaceId).prisma.$queryRaw<
    { read: number; containers: number }[]
  >`
    SELECT COALESCE(sum(exceptions), 0)::int AS read, count(*)::int AS containers
      FROM (SELECT count(*) AS exceptions
              FROM (${Prisma.join(parts, ' UNION ALL ')} LIMIT ${MOST_READ}) AS met GROUP BY container_number) AS card`;
  return toBoundedCount(row?.containers ?? 0, (row?.read ?? 0) < MOST_READ);
}
