import type { Instant } from '../instant.ts';

/** Early, late and night, by the clock of the workspace. */
const SHIFTS_BEGIN_AT = [22, 14, 6] as const;
const MINUTE_MS = 60_000;

/** When the shift that works now began. */
export function toShiftStart(now: Instant, timeZone: string): Instant {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const [hour = 0, minute = 0] = clock.format(new Date(now)).split(':').map(Number);
  const began = SHIFTS_BEGIN_AT.find((start) => hour >= start) ?? SHIFTS_BEGIN_AT[0];
  const minutesAgo = ((hour - began + 24) % 24) * 60 + minute;
  const start = Math.floor(Date.parse(now) / MINUTE_MS) * MINUTE_MS - minutesAgo * MINUTE_MS;
  return new Date(start).toISOString() as Instant;
}
