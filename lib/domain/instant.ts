import { z } from 'zod';
import { type CalendarDay, parseCalendarDay } from './calendar-day.ts';

/** A moment in time, ISO 8601 in UTC with milliseconds (`2025-07-19T17:00:00.654Z`); sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' };
export const Instant = z.iso
  .datetime({ precision: 3 })
  .meta({ description: 'A moment in UTC, with milliseconds.' }) as unknown as z.ZodType<Instant>;

const ISO_INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i;

/** As we write it ourselves, and most senders do. */
const CANONICAL = /^[\d-]{10}T[\d:]{8}\.\d{3}Z$/;

/**
 * Reads an ISO 8601 date and time that names its offset. What is finer than a millisecond is cut off.
 * Without an offset, with a day that does not exist, or outside the years 1900 to 9999 it is `null`: a guess at the zone
 * would be a guess at the moment.
 */
export function parseInstant(text: string): Instant | null {
  const match = ISO_INSTANT.exec(text.trim());
  if (!match) return null;
  const [, day = '', clock = '', seconds = ':00', fraction = '', offset = 'Z'] = match;
  if (parseCalendarDay(day) === null) return null;
  if (CANONICAL.test(text)) return text as Instant;
  const zone = /^z$/i.test(offset) ? 'Z' : offset.replace(/^(...)(\d\d)$/, '$1:$2');
  const at = new Date(`${day}T${clock}${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${zone}`);
  const iso = Number.isNaN(at.getTime()) ? '' : at.toISOString();
  return iso.length === 24 && !iso.startsWith('0000') ? (iso as Instant) : null;
}

/** The instant of a `Date`, for the edges where a clock or a database hands one over. */
export function toInstant(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** Milliseconds from one instant to another; negative when `to` is the earlier one. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

// Making a format takes a hundred times as long as using one.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in an IANA time zone (`UTC`, `America/Los_Angeles`). */
export function toCalendarDay(instant: Instant, timeZone: string): CalendarDay {
  return getDayFormat(timeZone).format(Date.parse(instant)) as CalendarDay;
}

function getDayFormat(timeZone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone);
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
    dayFormats.set(timeZone, format);
  }
  return format;
}
