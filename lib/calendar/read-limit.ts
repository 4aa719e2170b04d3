import { TooMany } from '#lib/errors.ts';
import { MinuteCounts } from '#lib/minute-counts.ts';

/** Of one calendar in a minute; calendars ask every few minutes at the most. */
const MOST_READS = 20;
/** Of addresses without a calendar, from one caller in a minute. */
const MOST_WRONG_TOKENS = 20;

const counts = new MinuteCounts('calendar-counts');

/** Counts a reading of one calendar. @throws {TooMany} when there are too many within a minute. */
export function countReading(calendarId: string): void {
  const key = `calendar ${calendarId}`;
  counts.add(key);
  if (counts.find(key) > MOST_READS) throw new TooMany('Read this calendar less often. Wait a minute.', 60);
}

/** Counts a token under which there was no calendar. */
export function countWrongToken(address: string | null): void {
  counts.add(`token ${address ?? ''}`);
}

/** @throws {TooMany} for who has tried many of them: the next one is not even looked for. */
export function requireNotGuessing(address: string | null): void {
  if (counts.find(`token ${address ?? ''}`) < MOST_WRONG_TOKENS) return;
  throw new TooMany('Too many addresses without a calendar. Wait a minute.', 60);
}
