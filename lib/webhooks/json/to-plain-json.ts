import type { Json } from '#lib/domain/trade-event.ts';
import { JsonNumber, type JsonTree, setMember } from './json-tree.ts';

/** A part of a message as a fact keeps it: numbers become decimal text, so that no later reader rounds them. */
export function toPlainJson(value: JsonTree): Json {
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return value.map(toPlainJson);
  if (value === null || typeof value !== 'object') return value;
  const object: { [key: string]: Json } = {};
  for (const [key, member] of Object.entries(value)) setMember(object, key, toPlainJson(member));
  return object;
}
