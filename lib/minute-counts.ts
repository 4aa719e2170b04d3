const WINDOW_MS = 60_000;
const MOST_KEYS = 10_000;

type Counts = Map<string, { since: number; count: number }>;

/**
 * Counts what strangers do, a minute each key, in this process. It never holds more than ten thousand keys: the oldest
 * goes first.
 */
export class MinuteCounts {
  readonly #counts: Counts;

  /** @param name one a purpose: counts of one name are shared by whatever module instances a bundler makes. */
  constructor(name: string) {
    const shared = globalThis as { [key: symbol]: Counts | undefined };
    const key = Symbol.for(`clearhold.${name}`);
    this.#counts = shared[key] ?? new Map();
    shared[key] = this.#counts;
  }

  /** How often it was counted in its present minute. */
  find(key: string): number {
    const known = this.#counts.get(key);
    return known && Date.now() - known.since < WINDOW_MS ? known.count : 0;
  }

  add(key: string): void {
    const known = this.#counts.get(key);
    if (known && Date.now() - known.since < WINDOW_MS) {
      known.count += 1;
      return;
    }
    this.#counts.delete(key);
    this.#counts.set(key, { since: Date.now(), count: 1 });
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > MOST_KEYS && oldest !== undefined) this.#counts.delete(oldest);
  }
}
