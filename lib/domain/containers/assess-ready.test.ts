import { describe, expect, test } from 'vitest';
import { assessVoyageOf, buildHold, buildReport, july } from '#lib/testing/build-container.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { assessReady, type BillOfVoyage } from './assess-ready.ts';

type Fields = Parameters<typeof buildReport>[0];

const TODAY = '2025-07-18' as CalendarDay;
const CLEARED: BillOfVoyage = { bucket: 'cleared', status: 'cleared', at: july(4) };
const READY: Fields = { status: 'AVAILABLE', holds: [], lastFreeDay: '2025-07-20' };

const assess = (fields: Fields, bill: BillOfVoyage | null = CLEARED, today = TODAY) =>
  assessReady(assessVoyageOf(buildReport(fields)), bill, today);
const gateOf = (gate: string, fields: Fields, bill: BillOfVoyage | null = CLEARED, today = TODAY) =>
  assess(fields, bill, today).gates.find((candidate) => candidate.gate === gate);

test('a cleared, free, available container within its free time is ready to go', () => {
  const { ready, gates } = assess(READY);
  expect(ready).toBe(true);
  expect(gates.map(({ gate, ok }) => [gate, ok])).toEqual([
    ['customs', true],
    ['holds', true],
    ['available', true],
    ['free-time', true],
    ['conflict', true],
  ]);
});

test('of a container that was only named everything is unknown, and it is not ready', () => {
  const { ready, gates } = assess({}, null);
  expect(ready).toBe(false);
  expect(gates.map(({ ok }) => ok)).toEqual([null, null, null, null, null]);
});

describe('the customs gate', () => {
  test.each([
    ['held', 'held', false],
    ['conflict', 'conflict', false],
    ['pending', 'filed', false],
    ['pending', 'partially-released', false],
    ['cleared', 'cleared', true],
    ['pending', 'no-decision', null],
  ] as const)('of a bill that is %s (%s) is %s', (bucket, status, ok) => {
    expect(gateOf('customs', READY, { bucket, status, at: july(4) })).toMatchObject({ ok, at: july(4) });
  });

  test('is unknown without a bill', () => {
    expect(gateOf('customs', READY, null)?.ok).toBeNull();
  });
});

describe('the holds gate', () => {
  test('is shut by any active hold', () => {
    const gate = gateOf('holds', { ...READY, holds: [buildHold('FREIGHT', '7H')] });
    expect(gate).toMatchObject({ ok: false, at: july(1) });
    expect(gate?.source).toContain('FREIGHT 7H');
  });

  test('is unknown before any list came', () => {
    expect(gateOf('holds', { ...READY, holds: null })).toMatchObject({ ok: null, at: null });
  });
});

describe('the available gate', () => {
  test.each([
    ['AVAILABLE', true],
    ['available', true],
    ['DISCHARGED', false],
    ['FULL_OUTGATED', false],
    [null, null],
  ])('at status %j is %s', (status, ok) => {
    expect(gateOf('available', { ...READY, status })?.ok).toBe(ok);
  });

  test('is shut once the container is out, whatever is said later', () => {
    const voyage = assessVoyageOf(
      buildReport({ ...READY, status: 'FULL_OUTGATED', detentionLastFreeDay: '2025-07-30' }, july(1)),
      buildReport(READY, july(2)),
    );
    expect(assessReady(voyage, CLEARED, TODAY).ready).toBe(false);
  });
});

describe('the free-time gate', () => {
  test.each([
    ['2025-07-19', true],
    ['2025-07-20', true],
    ['2025-07-21', false],
  ])('on %s is %s when free time ends on 20 July', (today, ok) => {
    expect(gateOf('free-time', READY, CLEARED, today as CalendarDay)).toMatchObject({ ok, at: july(1) });
  });

  test('is unknown where no last free day is reported', () => {
    expect(gateOf('free-time', { ...READY, lastFreeDay: null })).toMatchObject({ ok: null, at: null });
  });
});

describe('the conflict gate', () => {
  test('is shut when a hold contradicts the release', () => {
    expect(gateOf('conflict', READY, { bucket: 'conflict', status: 'conflict', at: july(4) })?.ok).toBe(
      false,
    );
  });

  test('is unknown while customs has said nothing', () => {
    expect(
      gateOf('conflict', READY, { bucket: 'pending', status: 'no-decision', at: july(4) })?.ok,
    ).toBeNull();
    expect(gateOf('conflict', READY, null)?.ok).toBeNull();
  });

  test('is open on a bill that is merely held', () => {
    expect(gateOf('conflict', READY, { bucket: 'held', status: 'held', at: july(4) })?.ok).toBe(true);
  });
});
