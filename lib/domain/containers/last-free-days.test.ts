import { describe, expect, test } from 'vitest';
import {
  assessVoyageOf,
  buildException,
  buildReport,
  buildTrackingStopped,
  july,
} from '#lib/testing/build-container.ts';

type Fields = Parameters<typeof buildReport>[0];
const governingOf = (fields: Fields) => assessVoyageOf(buildReport(fields)).lastFreeDay.governing;

describe('last free days are kept apart', () => {
  test('port, line, rail and detention', () => {
    const days = {
      lastFreeDay: '2025-07-20',
      lineLastFreeDay: '2025-07-18',
      lastFreeDayAtRailStation: '2025-07-25',
      detentionLastFreeDay: '2025-07-30',
    };
    expect(assessVoyageOf(buildReport(days)).lastFreeDay).toMatchObject({
      port: '2025-07-20',
      line: '2025-07-18',
      rail: '2025-07-25',
      detention: '2025-07-30',
    });
  });

  test('a missing field keeps what was known', () => {
    const known = buildReport({ lastFreeDay: '2025-07-20' }, july(1));
    expect(assessVoyageOf(known, buildReport({ status: 'AVAILABLE' }, july(2))).lastFreeDay.port).toBe(
      '2025-07-20',
    );
  });

  test('in a full snapshot null takes a last free day back', () => {
    const known = buildReport({ lastFreeDay: '2025-07-20', lineLastFreeDay: '2025-07-18' }, july(1));
    const { lastFreeDay } = assessVoyageOf(known, buildReport({ lastFreeDay: null }, july(2)));
    expect(lastFreeDay).toMatchObject({ port: null, line: '2025-07-18' });
  });

  test("in an exception's context null keeps it", () => {
    const known = buildReport({ lastFreeDay: '2025-07-20' }, july(1));
    const risk = buildException(
      'demurrageRisk',
      { lastFreeDay: null, lineLastFreeDay: '2025-07-18' },
      july(2),
    );
    expect(assessVoyageOf(known, risk).lastFreeDay).toMatchObject({ port: '2025-07-20', line: '2025-07-18' });
  });

  test('the end of tracking takes nothing back', () => {
    const known = buildReport({ lastFreeDay: '2025-07-20' }, july(1));
    const stopped = buildTrackingStopped('NO_MORE_REPORTS', july(2), { fields: { lastFreeDay: null } });
    expect(assessVoyageOf(known, stopped).lastFreeDay.port).toBe('2025-07-20');
  });

  test('in a full snapshot null keeps everything else', () => {
    const known = buildReport(
      {
        status: 'AVAILABLE',
        isRailMove: true,
        demurrageOwedAtPort: '275.50',
        originPort: { name: 'Shanghai', unlocode: null },
      },
      july(1),
    );
    const silent = buildReport(
      { status: null, isRailMove: null, demurrageOwedAtPort: null, originPort: null },
      july(2),
    );
    expect(assessVoyageOf(known, silent)).toMatchObject({
      status: 'AVAILABLE',
      isRailMove: true,
      originPort: 'Shanghai',
      demurrage: { owedAtPort: '275.50' },
    });
  });

  test('every move is history, oldest first, and saying the same again is none', () => {
    const { lastFreeDay } = assessVoyageOf(
      buildReport({ lastFreeDay: '2025-07-22' }, july(3)),
      buildReport({ lastFreeDay: '2025-07-20', lineLastFreeDay: null }, july(1)),
      buildReport({ lastFreeDay: '2025-07-20', status: 'AVAILABLE' }, july(2)),
      buildReport({ lastFreeDay: null }, july(4)),
    );
    expect(lastFreeDay.history).toEqual([
      { kind: 'port', day: '2025-07-20', at: july(1) },
      { kind: 'port', day: '2025-07-22', at: july(3) },
      { kind: 'port', day: null, at: july(4) },
    ]);
  });
});

describe('the governing last free day', () => {
  test('is the earlier of port and line', () => {
    expect(governingOf({ lastFreeDay: '2025-07-20', lineLastFreeDay: '2025-07-18' })).toMatchObject({
      day: '2025-07-18',
      kind: 'line',
    });
    expect(governingOf({ lastFreeDay: '2025-07-17', lineLastFreeDay: '2025-07-18' })).toMatchObject({
      day: '2025-07-17',
      kind: 'port',
    });
  });

  test("is the port's on a tie", () => {
    expect(governingOf({ lastFreeDay: '2025-07-20', lineLastFreeDay: '2025-07-20' })).toMatchObject({
      kind: 'port',
    });
  });

  test('is the only one there is', () => {
    expect(governingOf({ lineLastFreeDay: '2025-07-18' })).toMatchObject({ kind: 'line' });
    expect(governingOf({ lastFreeDay: '2025-07-18' })).toMatchObject({ kind: 'port' });
  });

  test("is the rail station's on a rail move, be it the latest", () => {
    const days = { lastFreeDay: '2025-07-10', lastFreeDayAtRailStation: '2025-07-25' };
    expect(governingOf({ ...days, isRailMove: true })).toMatchObject({ day: '2025-07-25', kind: 'rail' });
    expect(governingOf({ ...days, isRailMove: false })).toMatchObject({ day: '2025-07-10', kind: 'port' });
    expect(governingOf({ ...days })).toMatchObject({ kind: 'port' });
  });

  test('of a rail move without a rail day is that of port or line, and it says so', () => {
    const governing = governingOf({ lineLastFreeDay: '2025-07-18', isRailMove: true });
    expect(governing).toMatchObject({ kind: 'line' });
    expect(governing?.reason).toContain('no last free day at the rail station');
    expect(governingOf({ lineLastFreeDay: '2025-07-18' })?.reason).not.toContain('rail');
  });

  test('is the detention day once the container is out', () => {
    const days = { lastFreeDay: '2025-07-10', detentionLastFreeDay: '2025-07-30' };
    expect(governingOf({ ...days, status: 'FULL_OUTGATED' })).toMatchObject({
      day: '2025-07-30',
      kind: 'detention',
    });
    expect(governingOf({ ...days, status: 'AVAILABLE' })).toMatchObject({ kind: 'port' });
  });

  test('is none once the container is out and no detention day is known', () => {
    expect(governingOf({ lastFreeDay: '2025-07-10', status: 'FULL_OUTGATED' })).toBeNull();
  });

  test('is none where none is reported', () => {
    expect(governingOf({ status: 'AVAILABLE' })).toBeNull();
    expect(governingOf({ detentionLastFreeDay: '2025-07-30' })).toBeNull();
    expect(governingOf({ lastFreeDayAtRailStation: '2025-07-30' })).toBeNull();
  });
});
