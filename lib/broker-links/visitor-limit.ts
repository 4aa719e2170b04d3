import { TooMany } from '#lib/errors.ts';

const WINDOW_MS = 60_000;
const MOST_KEYS = 10_000;
/** Of one link in a minute. */
const MOST_ANSWERS = 30;
/** Of tokens that open nothing, from one address in a minute. */
const MOST_WRONG_TOKENS = 20;

type Counts = Map<string, { since: number; count: number }>;

const COUNTS = Symbol.for('clearhold.broker-link-counts');
const shared = globalThis as { [COUNTS]?: Counts };

/** Counts an answer through a link. @throws {TooMany} when there are too many within a minute. */
export function countAnswerOf(linkId: string): void {
  if (count(`answer ${linkId}`) > MOST_ANSWERS)
    throw new TooMany('Too many answers at once. Wait a minute.', 60);
}

/** Counts a token that opens nothing. @throws {TooMany} for an address that tries many: nobody guesses one by chance. */
export function countWrongToken(address: string | null): void {
  if (count(`token ${address ?? ''}`) > MOST_WRONG_TOKENS) {
    throw new TooMany('Too many links that open nothing. Wait a minute.', 60);
  }
}

function count(key: string): number {
  shared[COUNTS] ??= new Map();
  const counts = shared[COUNTS];
  const now = Date.now();
  const known = counts.get(key);
  if (known && now - known.since < WINDOW_MS) {
    known.count += 1;
    return known.count;
  }
  counts.delete(key);
  counts.set(key, { since: now, count: 1 });
  const [oldest] = counts.keys();
  if (counts.size > MOST_KEYS && oldest !== undefined) counts.delete(oldest);
  return 1;
}
