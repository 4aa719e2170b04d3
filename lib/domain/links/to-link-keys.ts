import { normaliseReference } from './normalise-reference.ts';

/** No reference of a trade is longer, and no index could hold one of any length. */
const LONGEST_KEY = 200;

/** References as they are looked up by: normalised, each once, sorted; what is unknown, empty or endless is left out. */
export function toLinkKeys(references: readonly (string | null | undefined)[]): string[] {
  const keys = references
    .map((reference) => normaliseReference(reference ?? ''))
    .filter((key) => key !== '' && key.length <= LONGEST_KEY);
  return [...new Set(keys)].sort();
}
