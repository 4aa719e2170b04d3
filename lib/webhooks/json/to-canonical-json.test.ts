import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';
import { toCanonicalJson } from './to-canonical-json.ts';

/** By the book: what the reader and the writer remember of keys must not show. */
function toSortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSortedText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${toSortedText(member)}`).join(',')}}`;
}

function canonical(text: string): string {
  const json = readJson(Buffer.from(text));
  if (!json.ok) throw new Error(json.reason);
  return toCanonicalJson(json.value, json.isPlain);
}

const KEYS = [
  'event',
  'data',
  'a',
  'b',
  '10',
  '2',
  '__proto__',
  'toString',
  '',
  'ключ',
  'sp ace',
  'q"uote',
  'b\\s',
  'n\nl',
];
const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ unit: 'grapheme' }));
const { tree } = fc.letrec<{ tree: unknown; object: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
}));

test('whatever the keys and their order, the canonical text is that of the sorted keys', () => {
  fc.assert(
    fc.property(fc.dictionary(key, tree, { maxKeys: 8 }), fc.boolean(), (value, isPretty) => {
      const text = JSON.stringify(value, null, isPretty ? 1 : 0);
      expect(canonical(text)).toBe(toSortedText(JSON.parse(text)));
    }),
    { numRuns: 500 },
  );
});

test('an object of very many keys is read in good time', () => {
  const members = Array.from({ length: 80_000 }, (_, index) => `"k${index}":1`);
  const text = `{${members.join(',')}}`;
  expect(canonical(text)).toBe(toSortedText(JSON.parse(text)));
});

test('keys that a sender makes up are forgotten again, and one that stands twice is still found', () => {
  for (let round = 0; round < 40_000; round++) canonical(`{"made up ${round}":{"b":1,"a":2}}`);
  expect(canonical('{"b":1,"a":{"d":1,"c":2}}')).toBe('{"a":{"c":2,"d":1},"b":1}');
  expect(readJson(Buffer.from('{"b":1,"a":2,"b":3}'))).toMatchObject({ ok: false });
  expect(readJson(Buffer.from('{"b":1,"a":2,"b":3}'))).toMatchObject({ ok: false });
});
