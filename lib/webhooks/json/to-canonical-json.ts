import { JsonNumber, type JsonObject, type JsonTree } from './json-tree.ts';
import { noKeys, type SortedKey } from './key-path.ts';

const NEEDS_ESCAPE = /["\\\p{Cc}]/u;

/**
 * One text for equal content: keys sorted by code units, no spaces, numbers as they were written.
 *
 * @param isPlain that no string of it needs an escape is known: then none is searched for one.
 */
export function toCanonicalJson(value: JsonTree, isPlain = false): string {
  if (typeof value === 'string') return isPlain ? `"${value}"` : quote(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value) text += `${text.length === 1 ? '' : ','}${toCanonicalJson(item, isPlain)}`;
    return `${text}]`;
  }
  return toCanonicalObject(value, isPlain);
}

/** @param omitted keys that are left out of this object, not of those in it. */
export function toCanonicalObject(
  value: JsonObject,
  isPlain: boolean,
  omitted?: ReadonlySet<string>,
): string {
  let path = noKeys();
  for (const key in value) if (!omitted?.has(key)) path = path?.follow(key);
  let text = '{';
  for (const { key, prefix } of path?.sort() ?? sortKeys(value, omitted))
    text += prefix + toCanonicalJson(value[key] ?? null, isPlain);
  return `${text}}`;
}

function sortKeys(value: JsonObject, omitted: ReadonlySet<string> | undefined): SortedKey[] {
  const keys = Object.keys(value).filter((key) => !omitted?.has(key));
  return keys.sort().map((key, index) => ({ key, prefix: `${index === 0 ? '' : ','}${quote(key)}:` }));
}

function quote(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}
