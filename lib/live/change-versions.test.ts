import { expect, test } from 'vitest';
import { readChangeVersions, writeChangeVersions } from './change-versions.ts';

test('versions are written by kind and read again', () => {
  const versions = new Map([
    ['webhook-events', 7],
    ['bills', 12],
  ]);
  expect(writeChangeVersions(versions)).toBe('bills.12~webhook-events.7');
  expect(readChangeVersions('bills.12~webhook-events.7')).toEqual(versions);
  expect(readChangeVersions(writeChangeVersions(new Map()))).toEqual(new Map());
});

test.each([
  ['', {}],
  ['1795362334266', {}],
  ['bills', {}],
  ['bills.~exceptions.3', { exceptions: 3 }],
  ['bills.-1~__proto__.2~holds.99999999999999999999', {}],
])('%j says only what can be read', (text, known) => {
  expect(Object.fromEntries(readChangeVersions(text))).toEqual(known);
});
