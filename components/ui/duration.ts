const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the two largest units that matter: `4 min`, `3 h 10 min`, `2 days 4 h`, `12 days`. */
export function toDurationWords(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return `${Math.floor(length / 1000)} s`;
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length < DAY) return join(Math.floor(length / HOUR), 'h', Math.floor((length % HOUR) / MINUTE), 'min');
  const days = Math.floor(length / DAY);
  if (days >= 10) return toDays(days);
  return days === 1 && length % DAY < HOUR
    ? '1 day'
    : join(days, days === 1 ? 'day' : 'days', Math.floor((length % DAY) / HOUR), 'h');
}

function join(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** `1 day`, `12 days`. */
export function toDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

/** How long ago, in one unit: `just now`, `4 min ago`, `3 h ago`, `12 days ago`. */
export function toAge(milliseconds: number): string {
  if (milliseconds < MINUTE) return milliseconds < -MINUTE ? `in ${toOneUnit(-milliseconds)}` : 'just now';
  return `${toOneUnit(milliseconds)} ago`;
}

function toOneUnit(milliseconds: number): string {
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min`;
  if (milliseconds < 2 * DAY) return `${Math.floor(milliseconds / HOUR)} h`;
  return toDays(Math.floor(milliseconds / DAY));
}
