import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type BoundedCount, toBoundedCount } from '#lib/domain/bounded-count.ts';
import { addDays } from '#lib/domain/calendar-day.ts';
import type { ExceptionBoard, ExceptionLane } from '#lib/domain/exceptions/exception-card.ts';
import { toShiftStart } from '#lib/domain/exceptions/shift-start.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { type CardSelection, hasAny, isResolvedLately, LANE_RULES, toConditions } from './cards-of-lanes.ts';
import { exceptionsOfToday, FOLDED_STATES, IS_PENDING } from './container-exception-conditions.ts';
import { openedAt } from './container-exception-query.ts';

/** Nobody reads whether there are one thousand cards or two: so many exceptions are looked at. */
const MOST_READ = 1_100;

/** By then somebody should have it. */
const ASSIGNED_WITHIN_MS = 2 * 60 * 60_000;

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

/** The strip above the lanes. */
export async function countStrip(selection: CardSelection): Promise<ExceptionBoard['strip']> {
  const { today, now, timeZone } = selection.access;
  const shiftStart = toShiftStart(now, timeZone);
  const assignedBefore = toInstant(new Date(Date.parse(now) - ASSIGNED_WITHIN_MS));
  const inEachState = (condition: Prisma.Sql) =>
    LANE_RULES.new.folded.map((state) => [Prisma.sql`e.folded_state = ${state}`, condition]);
  const [dueToday, pastLastFreeDay, newThisShift, recurring, unassigned] = await Promise.all([
    count(selection, inEachState(Prisma.sql`e.past_from = ${addDays(today, 1)}::date`)),
    count(selection, inEachState(Prisma.sql`e.past_from <= ${today}::date`)),
    count(selection, [
      [
        Prisma.sql`e.folded_state = 'open'`,
        Prisma.sql`${Prisma.raw(openedAt.sql)} >= ${shiftStart}::timestamptz`,
      ],
    ]),
    count(selection, [[IS_PENDING, Prisma.sql`e.episode > 1`]]),
    count(selection, [
      [
        IS_PENDING,
        Prisma.sql`e.assignee IS NULL`,
        Prisma.sql`(e.opened_at IS NULL OR e.opened_at < ${assignedBefore}::timestamptz)`,
      ],
    ]),
  ]);
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
