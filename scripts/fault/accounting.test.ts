import { describe, expect, test } from 'vitest';
import { accountFor, type KeptRow, type Totals } from './accounting.ts';
import type { Acknowledgement } from './journal.ts';

const told = (number: number): Acknowledgement => ({ number, id: `id-${number}`, sha256: `bytes-${number}` });
const kept = (number: number, said: Partial<KeptRow> = {}): [string, KeptRow] => [
  `id-${number}`,
  { id: `id-${number}`, sha256: `bytes-${number}`, state: 'processed', facts: 1, ...said },
];
const NOTHING: Totals = { releasedQuantity: 0, releases: 0, timesSeen: 0, sightings: 0, doubledFacts: 0 };

test('a message that is kept as it was sent, with one fact, is in order', () => {
  expect(accountFor([told(1), told(2)], new Map([kept(1), kept(2, { state: 'repeat' })]), NOTHING)).toEqual({
    acknowledged: 2,
    missing: [],
    changed: [],
    misunderstood: [],
    withoutFact: [],
    twice: 0,
    notApplied: 0,
  });
});

test('a message that was acknowledged and is not there is missing, whatever else is there', () => {
  expect(accountFor([told(1), told(2)], new Map([kept(1), kept(3)]), NOTHING).missing).toEqual([2]);
});

test('an acknowledgement without an id has no row', () => {
  expect(accountFor([{ ...told(1), id: '' }], new Map([kept(1)]), NOTHING).missing).toEqual([1]);
});

test('other bytes, a quarantine and a missing fact are told apart', () => {
  const rows = new Map([kept(1, { sha256: 'other' }), kept(2, { state: 'failed' }), kept(3, { facts: 0 })]);
  expect(accountFor([told(1), told(2), told(3)], rows, NOTHING)).toMatchObject({
    changed: [1],
    misunderstood: [2],
    withoutFact: [3],
  });
});

describe('a fact counts twice', () => {
  test('when it stands twice', () => {
    expect(accountFor([told(1)], new Map([kept(1, { facts: 2 })]), NOTHING).twice).toBe(1);
    expect(accountFor([], new Map(), { ...NOTHING, doubledFacts: 3 }).twice).toBe(3);
  });

  test('when more pieces are released than facts released, or more is seen than was sighted', () => {
    const totals = { ...NOTHING, releasedQuantity: 12, releases: 10, timesSeen: 5, sightings: 4 };
    expect(accountFor([], new Map(), totals)).toMatchObject({ twice: 3, notApplied: 0 });
  });
});

test('a fact that the derived rows do not show is not applied, and makes up for none that counts twice', () => {
  const totals = { ...NOTHING, releasedQuantity: 9, releases: 10, timesSeen: 5, sightings: 4 };
  expect(accountFor([], new Map(), totals)).toMatchObject({ twice: 1, notApplied: 1 });
});
