import { JsonNumber, type JsonTree } from './json-tree.ts';

const NEEDS_ESCAPE = /["\\\p{Cc}]/u;

/** One text for equal content: keys sorted by code units, no spaces, numbers as they were written. */
export function toCanonicalJson(value: JsonTree): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof JsonNumber) return value.text;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text && ','}${toCanonicalJson(item)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    text += `${text && ','}${quote(key)}:${toCanonicalJson(value[key] ?? null)}`;
  }
  return `{${text}}`;
}

function quote(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}
