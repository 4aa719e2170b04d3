import { type Instant, toCalendarDay } from '#lib/domain/instant.ts';
import { toDayText } from './day-text.ts';
import type { Reader } from './reader.ts';

type Clock = Pick<Reader, 'timeZone' | 'language'>;

const clocks = new Map<string, Intl.DateTimeFormat>();

function toClock(instant: Instant, { timeZone, language }: Clock, second?: '2-digit'): string {
  const key = `${language} ${timeZone} ${second ?? ''}`;
  let clock = clocks.get(key);
  if (!clock) {
    const parts = { hour: '2-digit', minute: '2-digit', second } as const;
    clock = new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...parts });
    clocks.set(key, clock);
  }
  return clock.format(new Date(instant));
}

/** An instant in the reader's zone: `14:03` today, `19 Jul 14:03` before, `19 Jul 2025 14:03` in another year. */
export function toInstantText(instant: Instant, reader: Clock & Pick<Reader, 'now'>): string {
  const { now, timeZone, language } = reader;
  const clock = toClock(instant, reader);
  const day = toCalendarDay(instant, timeZone);
  const today = toCalendarDay(now, timeZone);
  return day === today ? clock : `${toDayText(day, { today, language })} ${clock}`;
}

/** The time of day to the second, for "as of". */
export function toClockText(instant: Instant, reader: Clock): string {
  return toClock(instant, reader, '2-digit');
}
