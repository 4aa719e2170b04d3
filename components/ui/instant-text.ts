import { type Instant, toCalendarDay } from '#lib/domain/instant.ts';
import { toDayText } from './day-text.ts';
import type { Reader } from './reader.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

function toClock(instant: Instant, timeZone: string, second?: '2-digit'): string {
  const key = `${timeZone}${second ?? ''}`;
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second });
    clocks.set(key, clock);
  }
  return clock.format(new Date(instant));
}

/** An instant in the reader's zone: `14:03` today, `19 Jul 14:03` before, `19 Jul 2025 14:03` in another year. */
export function toInstantText(instant: Instant, reader: Reader): string {
  const clock = toClock(instant, reader.timeZone);
  const day = toCalendarDay(instant, reader.timeZone);
  const today = toCalendarDay(reader.now, reader.timeZone);
  return day === today ? clock : `${toDayText(day, today)} ${clock}`;
}

/** The time of day to the second, for "as of". */
export function toClockText(instant: Instant, reader: Reader): string {
  return toClock(instant, reader.timeZone, '2-digit');
}
