import { addDays } from '#lib/domain/calendar-day.ts';
import { type Instant, toCalendarDay, toInstant } from '#lib/domain/instant.ts';

const MINUTE_MS = 60_000;

/** When a mail is to go: at once, or at the next `HH:MM` of the clocks in a zone. */
export function toMailTime(dailyAt: string | null, now: Instant, timeZone: string): Instant {
  if (dailyAt === null) return now;
  const today = toCalendarDay(now, timeZone);
  const next = [today, addDays(today, 1), addDays(today, 2)]
    .map((day) => toZonedInstant(`${day}T${dailyAt}`, timeZone))
    .find((at) => at > now);
  return next ?? now;
}

/** The instant at which the clocks of a zone say a local time; where they skip it, the moment they jump past it. */
function toZonedInstant(local: string, timeZone: string): Instant {
  const asUtc = Date.parse(`${local}:00Z`);
  let at = asUtc;
  // The offset at the guess leads to a better guess; twice is enough around a change of the clocks.
  for (let round = 0; round < 2; round += 1) at = asUtc - toOffset(at, timeZone);
  return toInstant(new Date(at));
}

function toOffset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  const local = Date.parse(`${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:00Z`);
  return local - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
