/** A value as it can be told in JSON. */
export type Plain =
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/**
 * JSON with sorted keys and without what PostgreSQL cannot keep (NUL, halves of surrogate pairs): equal values have equal
 * text, and the text that is hashed is the text that is stored.
 */
export function toCanonicalJson(value: Plain): string {
  return JSON.stringify(clean(value));
}

/** Text as PostgreSQL can keep it. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function clean(value: Plain | undefined): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, each]) => [cleanText(key), clean(each)]),
  );
}
