import { normaliseReference } from './normalise-reference.ts';

/** References as they are looked up by: normalised, each once, sorted; what is unknown or empty is left out. */
export function toLinkKeys(references: readonly (string | null | undefined)[]): string[] {
  const keys = references.map((reference) => normaliseReference(reference ?? '')).filter((key) => key !== '');
  return [...new Set(keys)].sort();
}
