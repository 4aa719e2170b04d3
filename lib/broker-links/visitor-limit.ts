import { TooMany } from '#lib/errors.ts';
import { MinuteCounts } from '#lib/minute-counts.ts';

/** Of one link in a minute. */
const MOST_ANSWERS = 30;
/** Of tokens that open nothing, from one address in a minute. */
const MOST_WRONG_TOKENS = 20;

const counts = new MinuteCounts('broker-link-counts');

/** Counts an answer through a link. @throws {TooMany} when there are too many within a minute. */
export function countAnswerOf(linkId: string): void {
  const key = `answer ${linkId}`;
  counts.add(key);
  if (counts.find(key) > MOST_ANSWERS) throw new TooMany('Too many answers at once. Wait a minute.', 60);
}

/** Counts a token that opened nothing. */
export function countWrongToken(address: string | null): void {
  counts.add(`token ${address ?? ''}`);
}

/** @throws {TooMany} for an address that has tried many tokens that open nothing: its next one is not even looked for. */
export function requireNotGuessing(address: string | null): void {
  if (counts.find(`token ${address ?? ''}`) < MOST_WRONG_TOKENS) return;
  throw new TooMany('Too many links that open nothing. Wait a minute.', 60);
}
