import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { JsonNumber } from './json/json-tree.ts';
import { readShortly, UNREADABLE } from './shortcut.ts';
import * as eaze from './sources/eaze/payload.ts';
import * as opentrack from './sources/opentrack/payload.ts';

const schemas = Object.entries({ ...eaze, ...opentrack });

/** Every field of every schema, and some that are none. */
const FIELDS = [
  ...new Set(
    schemas.flatMap(([, schema]) => {
      const { out } = schema._zod.def as { out?: z.ZodObject };
      return Object.keys(out?.shape ?? {});
    }),
  ),
  'number',
  'domain',
  'value',
  '__proto__',
  'new field',
];

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'MEDU1234567',
    ' x ',
    '2026-06-23T12:00:00.000Z',
    'true',
    '1024.0',
    'x'.repeat(101),
  ),
  fc.constantFrom('0', '275.50', '1024.0', '1e400').map((digits) => new JsonNumber(digits)),
  fc.constantFrom(null, true, false),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), tie('tree'), { maxKeys: 12 }) },
  ),
}));

const payload = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...FIELDS), tree, { maxKeys: 20 }),
    // Without what is required hardly anything could be read.
    fc.boolean(),
  )
  .map(([fields, isWhole]) => (isWhole ? { ...REQUIRED, ...fields } : fields));

const AT = '2026-06-23T12:00:00.000Z';
const REQUIRED = {
  declarationId: new JsonNumber('1024'),
  shipmentId: 'S-1',
  timestamp: AT,
  createdAt: AT,
  updatedAt: AT,
  completedAt: AT,
  invalidatedAt: AT,
  activities: [],
};

test.each(schemas)('%s: what the shortcut reads is what the schema reads', (_, schema) => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 20, arbitrary: payload }, tree), (value) => {
      const shortly = readShortly(schema, value);
      if (shortly === UNREADABLE) return;
      read++;
      const parsed = schema.safeParse(value);
      expect(parsed.success).toBe(true);
      // A field that is missing and one that is undefined say the same.
      expect(shortly).toEqual(parsed.data);
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(10);
});
