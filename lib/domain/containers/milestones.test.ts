import { describe, expect, test } from 'vitest';
import { isAvailable, isOut, normaliseStatus, RAIL_STEPS, toRailStep } from './milestones.ts';

describe('a status is read whatever its spelling', () => {
  test.each([
    ['Full outgated', 'FULL_OUTGATED'],
    ['full-outgated-from-rail-facility', 'FULL_OUTGATED_FROM_RAIL_FACILITY'],
    ['  AVAILABLE ', 'AVAILABLE'],
    ['Exam  site', 'EXAM_SITE'],
    ['   ', null],
    [null, null],
    [undefined, null],
  ])('%j is %j', (status, expected) => {
    expect(normaliseStatus(status)).toBe(expected);
  });
});

describe('out is FULL_OUTGATED or later', () => {
  test.each([
    'FULL_OUTGATED',
    'FULL_OUTGATED_FROM_RAIL_FACILITY',
    'DELIVERED',
    'EMPTY_READY_FOR_PICKUP',
    'EMPTY_PICKED_UP_FOR_RETURN',
    'EMPTY_RETURNED',
  ])('%s is out', (status) => {
    expect(isOut(status, false)).toBe(true);
  });

  test.each([
    'EMPTY_OUTGATED',
    'DISCHARGED',
    'AVAILABLE',
    'FULL_INGATED_TO_RAIL_FACILITY',
    'LOADED_ON_RAIL',
    'ARRIVED_AT_RAIL_FACILITY',
    'AVAILABLE_AT_RAIL_FACILITY',
    'NOT_FOUND',
    'SOMETHING_NEW',
    null,
  ])('%j is not', (status) => {
    expect(isOut(status, false)).toBe(false);
  });

  test('a rail move that left the port is not out yet', () => {
    expect(isOut('FULL_OUTGATED', true)).toBe(false);
    expect(isOut('FULL_OUTGATED_FROM_RAIL_FACILITY', true)).toBe(true);
    expect(isOut('EMPTY_RETURNED', true)).toBe(true);
  });
});

describe('the steps of a rail journey', () => {
  test('are DISCHARGED, LOADED_ON_RAIL, ARRIVED_AT_RAIL_FACILITY, out', () => {
    const statuses = ['DISCHARGED', 'LOADED_ON_RAIL', 'ARRIVED_AT_RAIL_FACILITY', 'DELIVERED'];
    expect(statuses.map((status) => toRailStep(status, true))).toEqual(Object.values(RAIL_STEPS));
  });

  test('AVAILABLE may be anywhere and tells none', () => {
    expect(toRailStep('AVAILABLE', true)).toBeNull();
    expect(toRailStep('FULL_OUTGATED', true)).toBeNull();
    expect(toRailStep(null, true)).toBeNull();
  });
});

test('only AVAILABLE is available', () => {
  expect(isAvailable('AVAILABLE')).toBe(true);
  expect(isAvailable('AVAILABLE_AT_RAIL_FACILITY')).toBe(false);
  expect(isAvailable('DISCHARGED')).toBe(false);
  expect(isAvailable(null)).toBe(false);
});
