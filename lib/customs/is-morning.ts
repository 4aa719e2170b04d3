import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import { type Instant, toCalendarDay, toInstant } from '#lib/domain/instant.ts';

const MORNING_MILLISECONDS = 3_600_000;

/**
 * Whether a day had just begun: within an hour of the midnight of its zone, or of the time to which clocks there jump over
 * it. Later than that, what happened since its beginning can no longer be told apart.
 */
export function isMorning(at: Instant, { timeZone, day }: { timeZone: string; day: CalendarDay }): boolean {
  const anHourBefore = toInstant(new Date(Date.parse(at) - MORNING_MILLISECONDS));
  return toCalendarDay(at, timeZone) === day && toCalendarDay(anHourBefore, timeZone) !== day;
}
