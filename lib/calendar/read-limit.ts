import { TooMany } from '#lib/errors.ts';

const WINDOW_MS = 60_000;
const MOST_KEYS = 10_000;
/** Calendars ask every few minutes at the most. */
const MOST_READS = 20;

type Counts = Map<string, { since: number; count: number }>;

const COUNTS = Symbol.for('clearhold.calendar-counts');
const shared = globalThis as { [COUNTS]?: Counts };

/** Counts a reading of one calendar. @throws {TooMany} when there are too many within a minute. */
export function countReading(calendarId: string): void {
  shared[COUNTS] ??= new Map();
  const counts = shared[COUNTS];
  const known = counts.get(calendarId);
  if (!known || Date.now() - known.since >= WINDOW_MS) {
    counts.delete(calendarId);
    counts.set(calendarId, { since: Date.now(), count: 1 });
    const [oldest] = counts.keys();
    if (counts.size > MOST_KEYS && oldest !== undefined) counts.delete(oldest);
    return;
  }
  known.count += 1;
  if (known.count > MOST_READS) throw new TooMany('Read this calendar less often. Wait a minute.', 60);
}
