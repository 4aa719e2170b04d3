import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { addDays, type CalendarDay } from '#lib/domain/calendar-day.ts';
import { ContainerExceptionState } from '#lib/domain/exceptions/container-exception.ts';
import type { ExceptionLane } from '#lib/domain/exceptions/exception-card.ts';
import {
  exceptionsOfToday,
  IS_PENDING,
  toContainerExceptionConditions,
} from './container-exception-conditions.ts';
import type { ExceptionCardQuery } from './container-exception-query.ts';

const RESOLVED_DAYS = 7;

/** Open, acknowledged, snoozed. */
const PENDING_STATES = ContainerExceptionState.options.filter((state) => state !== 'resolved');

/** What the board shows, as asked for. */
export interface CardSelection {
  access: Access;
  query: ExceptionCardQuery;
  /** What its search named. */
  found: string[] | null;
}

/** Which exceptions put a container's card into a lane, unless one of `before` puts it further left. */
interface LaneRule {
  state: ContainerExceptionState;
  before: readonly ContainerExceptionState[];
  /** Folded states of the exceptions that may be on its cards. */
  folded: readonly ContainerExceptionState[];
}

/** See `ExceptionLane`. A snooze whose time has come is open again, and still folded as snoozed. */
export const LANE_RULES: Readonly<Record<ExceptionLane, LaneRule>> = {
  new: { state: 'open', before: [], folded: ['open', 'acknowledged', 'snoozed'] },
  acknowledged: { state: 'acknowledged', before: ['open'], folded: ['acknowledged', 'snoozed'] },
  waiting: { state: 'snoozed', before: ['open', 'acknowledged'], folded: ['snoozed'] },
  resolved: { state: 'resolved', before: ['open', 'acknowledged', 'snoozed'], folded: ['resolved'] },
};

/** On the board: everything not resolved, and what was resolved within a week. */
export function onBoard(selection: CardSelection): Prisma.Sql {
  return Prisma.join(
    [Prisma.sql`(${IS_PENDING} OR ${isResolvedLately(selection.access)})`, ...toConditions(selection)],
    ' AND ',
  );
}

export function isResolvedLately({ now }: Access): Prisma.Sql {
  const since = `${addDays(now.slice(0, 10) as CalendarDay, -RESOLVED_DAYS)}${now.slice(10)}`;
  return Prisma.sql`(e.folded_state = 'resolved' AND e.closed_at >= ${since}::timestamptz)`;
}

export function toConditions({ access, query, found }: CardSelection): Prisma.Sql[] {
  return toContainerExceptionConditions(access, query, found);
}

/** Whether the container of the row `e` has an exception in one of these states. */
export function hasAny(selection: CardSelection, states: readonly ContainerExceptionState[]): Prisma.Sql {
  const conditions = [
    Prisma.sql`e.container_number = card.number`,
    IS_PENDING,
    // Every pending one is in one of them: then an index alone answers.
    ...(states.length < PENDING_STATES.length ? [Prisma.sql`e.state = ANY(${states})`] : []),
    ...toConditions(selection),
  ];
  return Prisma.sql`EXISTS (
    SELECT FROM (SELECT e.container_number AS number OFFSET 0) AS card, ${exceptionsOfToday(selection.access)}
     WHERE ${Prisma.join(conditions, ' AND ')})`;
}
