import { z } from 'zod';

/**
 * A day at the place where a thing happens, `YYYY-MM-DD`. It has no time zone and is never shifted by one:
 * the last free day in Los Angeles reads the same in Rotterdam.
 */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };
export const CalendarDay = z.iso
  .date()
  .meta({ description: 'A calendar day at the place; no time zone.' }) as unknown as z.ZodType<CalendarDay>;

const ISO_DAY =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/i;

const MILLISECONDS_A_DAY = 86_400_000;

/** Senders whose dates are unset say year 1: nothing in the trade happened before this. */
const FIRST_YEAR = 1900;

/**
 * Reads the day exactly as it is written, whatever time or offset follows it:
 * `2025-07-10T23:30:00-07:00` is 10 July. Anything but ISO 8601, a day that does not exist, and one before
 * 1900 is `null`.
 */
export function parseCalendarDay(text: string): CalendarDay | null {
  const match = ISO_DAY.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  if (!isExistingDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month}-${day}` as CalendarDay;
}

/** Without a `Date`: every message has dozens of days, and a fold reads them again. */
function isExistingDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] ?? 0);
  return year >= FIRST_YEAR && day >= 1 && day <= last;
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day `days` after (or, when negative, before) another. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as CalendarDay;
}

/** Whole days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** The earliest of the days that are known, or `null` when none is. */
export function earliestDay(days: Iterable<CalendarDay | null>): CalendarDay | null {
  let earliest: CalendarDay | null = null;
  for (const day of days) if (day !== null && (earliest === null || day < earliest)) earliest = day;
  return earliest;
}

/** The latest of the days that are known, or `null` when none is. */
export function latestDay(days: Iterable<CalendarDay | null>): CalendarDay | null {
  let latest: CalendarDay | null = null;
  for (const day of days) if (day !== null && (latest === null || day > latest)) latest = day;
  return latest;
}
