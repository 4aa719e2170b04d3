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
  const key = `answer ${linkId}`;
  count(key);
  if (find(key) > MOST_ANSWERS) throw new TooMany('Too many answers at once. Wait a minute.', 60);
}

/** Counts a token that opened nothing. */
export function countWrongToken(address: string | null): void {
  count(`token ${address ?? ''}`);
}

/** @throws {TooMany} for an address that has tried many tokens that open nothing: its next one is not even looked for. */
export function requireNotGuessing(address: string | null): void {
  if (find(`token ${address ?? ''}`) < MOST_WRONG_TOKENS) return;
  throw new TooMany('Too many links that open nothing. Wait a minute.', 60);
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
