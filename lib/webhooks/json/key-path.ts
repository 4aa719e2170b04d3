/** An object with more keys is none of those that senders write again and again. */
const MOST_KEYS = 200;
/** In characters. Beyond this all is forgotten: a sender that makes up its keys must not fill the memory. */
const MOST_KNOWN = 2_000_000;
const OWN_WEIGHT = 100;

let known = 0;

/**
 * The keys of an object in the order in which they came, as far as they have. Senders write few kinds of objects, each in
 * one order, so a path is walked far more often than it is made: what follows from the keys alone is worked out once.
 */
export class KeyPath {
  readonly key: string;
  /** The key as it stands in a message. */
  readonly quoted: string;
  /** The path that followed the last time. */
  latest: KeyPath | undefined;
  readonly #before: KeyPath | undefined;
  readonly #length: number;
  readonly #next = new Map<string, KeyPath>();
  #sorted: SortedKey[] | undefined;

  constructor(given: string, before?: KeyPath) {
    // As the name of a property it is a text of its own, not a part of a message that would be kept with it.
    const [key = ''] = Object.keys({ [given]: true });
    this.key = key;
    this.quoted = JSON.stringify(key);
    this.#before = before;
    this.#length = before ? before.#length + 1 : 0;
    known += OWN_WEIGHT + 2 * key.length;
  }

  /** The path with one more key, which is not on it yet; `undefined` when it grows too long. */
  follow(key: string): KeyPath | undefined {
    const next = this.#next.get(key) ?? this.#add(key);
    if (next !== undefined) this.latest = next;
    return next;
  }

  /** The keys by code units. */
  sort(): readonly SortedKey[] {
    this.#sorted ??= this.#list()
      .sort()
      .map((key, index) => ({ key, prefix: `${index === 0 ? '' : ','}${JSON.stringify(key)}:` }));
    return this.#sorted;
  }

  #add(key: string): KeyPath | undefined {
    if (this.#length >= MOST_KEYS) return undefined;
    const next = new KeyPath(key, this);
    this.#next.set(next.key, next);
    return next;
  }

  #list(): string[] {
    const keys: string[] = [];
    for (let path: KeyPath = this; path.#before; path = path.#before) keys.push(path.key);
    return keys;
  }
}

/** A key, and what stands before its value in canonical JSON. */
export interface SortedKey {
  key: string;
  prefix: string;
}

let start = new KeyPath('');

/** The path of an object of which no key has come yet. */
export function noKeys(): KeyPath | undefined {
  if (known > MOST_KNOWN) {
    known = 0;
    start = new KeyPath('');
  }
  return start;
}
