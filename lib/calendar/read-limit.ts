import { TooMany } from '#lib/errors.ts';

const WINDOW_MS = 60_000;
const MOST_KEYS = 10_000;
/** Of one calendar in a minute; calendars ask every few minutes at the most. */
const MOST_READS = 20;
/** Of addresses without a calendar, from one caller in a minute. */
const MOST_WRONG_TOKENS = 20;

type Counts = Map<string, { since: number; count: number }>;

const COUNTS = Symbol.for('clearhold.calendar-counts');
const shared = globalThis as { [COUNTS]?: Counts };

/** Counts a reading of one calendar. @throws {TooMany} when there are too many within a minute. */
export function countReading(calendarId: string): void {
  const key = `calendar ${calendarId}`;
  count(key);
  if (find(key) > MOST_READS) throw new TooMany('Read this calendar less often. Wait a minute.', 60);
}

/** Counts a token under which there was no calendar. */
export function countWrongToken(address: string | null): void {
  count(`token ${address ?? ''}`);
}

/** @throws {TooMany} for who has tried many of them: the next one is not even looked for. */
export function requireNotGuessing(address: string | null): void {
  if (find(`token ${address ?? ''}`) < MOST_WRONG_TOKENS) return;
  throw new TooMany('Too many addresses without a calendar. Wait a minute.', 60);
}

function find(key: string): number {
  const known = shared[COUNTS]?.get(key);
  return known && Date.now() - known.since < WINDOW_MS ? known.count : 0;
}

function count(key: string): void {
  shared[COUNTS] ??= new Map();
  const counts = shared[COUNTS];
  const known = counts.get(key);
  if (known && Date.now() - known.since < WINDOW_MS) {
    known.count += 1;
    return;
  }
  counts.delete(key);
  counts.set(key, { since: Date.now(), count: 1 });
  const [oldest] = counts.keys();
  if (counts.size > MOST_KEYS && oldest !== undefined) counts.delete(oldest);
}
