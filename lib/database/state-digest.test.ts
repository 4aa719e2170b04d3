import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { KEYS_OF_FACT_IDS, toStateDigest } from './state-digest.ts';

const names: ReadonlySet<string> = new Set(KEYS_OF_FACT_IDS);

/** By the book: every member that names facts is left out. */
function digestByReplacer(state: unknown): string {
  const text = JSON.stringify(state, (key, value) => (names.has(key) ? undefined : value));
  return `\\x${createHash('sha256').update(text).digest('hex')}`;
}

test.each<[string, unknown]>([
  ['no fact is named', { a: 1 }],
  ['a member in front', { factIds: ['x', 'y'], a: 1 }],
  ['a member in between', { a: 1, holdFactIds: [], b: 2 }],
  ['a member at the end', { a: { b: 2, factId: 'x' } }],
  ['nothing but such members', { a: { factId: null, factIds: ['x'] }, b: [{ factIds: [] }] }],
  ['several at the end', { a: 1, factId: null, factIds: ['x'] }],
  ['a remark that looks like one', { remark: '","factIds":["x"],"', text: '"factId":null', factIds: ['x'] }],
])('which facts said it is no part of a state: %s', (_, state) => {
  expect(toStateDigest(JSON.stringify(state))).toBe(digestByReplacer(state));
});

test('what is said is', () => {
  expect(toStateDigest('{"a":1,"factIds":["x"]}')).not.toBe(toStateDigest('{"a":2,"factIds":["x"]}'));
  expect(toStateDigest('{"a":1}', '{"b":2}')).not.toBe(toStateDigest('{"a":1}', '{"b":3}'));
});
