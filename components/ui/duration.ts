import type { Translate } from '#lib/words/translate.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the two largest units that matter: `4 min`, `3 h 10 min`, `2 days 4 h`, `12 days`. */
export function toDurationWords(milliseconds: number, t: Translate): string {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return t('durations.seconds', { count: Math.floor(length / 1000) });
  if (length < HOUR) return t('durations.minutes', { count: Math.floor(length / MINUTE) });
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (days === 0) {
    return minutes === 0
      ? t('durations.hours', { count: hours })
      : t('durations.hoursMinutes', { hours, minutes });
  }
  return days >= 10 || hours === 0 ? toDays(days, t) : t('durations.daysHours', { days, hours });
}

/** `1 day`, `12 days`. */
export function toDays(count: number, t: Translate): string {
  return t('durations.days', { count });
}

/** How long ago, in one unit: `just now`, `4 min ago`, `3 h ago`, `12 days ago`. */
export function toAge(milliseconds: number, t: Translate): string {
  if (milliseconds >= MINUTE) return t('durations.ago', { length: toOneUnit(milliseconds, t) });
  return milliseconds < -MINUTE
    ? t('durations.ahead', { length: toOneUnit(-milliseconds, t) })
    : t('durations.justNow');
}

function toOneUnit(milliseconds: number, t: Translate): string {
  if (milliseconds < HOUR) return t('durations.minutes', { count: Math.floor(milliseconds / MINUTE) });
  if (milliseconds < 2 * DAY) return t('durations.hours', { count: Math.floor(milliseconds / HOUR) });
  return toDays(Math.floor(milliseconds / DAY), t);
}
