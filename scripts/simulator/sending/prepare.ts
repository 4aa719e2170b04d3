/** About a quarter of a gigabyte of webhooks. */
const MOST_PREPARED = 100_000;

/**
 * Makes the first `count` things before any is taken: making cargo takes its time too, and must not be measured as the
 * receiver's. Those beyond, or beyond a hundred thousand, are made on the way.
 */
export function prepare<T>(things: Generator<T>, count: number): Iterable<T> {
  const ready: T[] = [];
  while (ready.length < Math.min(count, MOST_PREPARED)) {
    const { done, value } = things.next();
    if (done) break;
    ready.push(value);
  }
  return chain(ready, things);
}

function* chain<T>(ready: readonly T[], rest: Iterable<T>): Generator<T> {
  yield* ready;
  yield* rest;
}
