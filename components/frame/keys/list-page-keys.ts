/** A key of the page and what it does. */
export interface PageKey {
  key: string;
  does: string;
}

/** As a title says it: "Snooze (s)". */
const SAID = /^(.+) \(([a-z]|Escape)\)$/;

/** What the titles of a page say of keys, each key once, in the order of the page. */
export function listPageKeys(titles: readonly string[]): PageKey[] {
  const keys = new Map<string, string>();
  for (const title of titles) {
    const [, does, key] = SAID.exec(title) ?? [];
    if (key && does && !keys.has(key)) keys.set(key, does);
  }
  return [...keys].map(([key, does]) => ({ key, does }));
}
