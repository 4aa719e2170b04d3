import { describe, expect, test } from 'vitest';
import {
  assessVoyageOf,
  buildException,
  buildHold,
  buildReport,
  buildTrackingStopped,
  july,
} from '#lib/testing/build-container.ts';
import { describeHold } from './active-holds.ts';

const customs = buildHold('CUSTOMS', '1H');
const freight = buildHold('FREIGHT', '7H');
const codesOf = (...facts: Parameters<typeof assessVoyageOf>) =>
  assessVoyageOf(...facts).activeHolds?.map(({ code }) => code) ?? null;

describe('active holds are the newest full list', () => {
  test('before any list they are unknown', () => {
    expect(codesOf(buildReport({ status: 'DISCHARGED' }))).toBeNull();
  });

  test('null says nothing', () => {
    expect(codesOf(buildReport({ holds: null }))).toBeNull();
    expect(
      codesOf(buildReport({ holds: [customs] }, july(1)), buildReport({ holds: null }, july(2))),
    ).toEqual(['1H']);
  });

  test('an empty list means none', () => {
    expect(codesOf(buildReport({ holds: [customs] }, july(1)), buildReport({ holds: [] }, july(2)))).toEqual(
      [],
    );
  });

  test('a list replaces the list before it, whichever came first', () => {
    const older = buildReport({ holds: [customs, freight] }, july(1));
    const newer = buildReport({ holds: [freight] }, july(2));
    expect(codesOf(older, newer)).toEqual(['7H']);
    expect(codesOf(newer, older)).toEqual(['7H']);
  });

  test('a hold with resolvedAt is not active', () => {
    const resolved = buildHold('CUSTOMS', '1H', { resolvedAt: '2025-07-12' });
    expect(codesOf(buildReport({ holds: [resolved, freight] }))).toEqual(['7H']);
    expect(codesOf(buildReport({ holds: [resolved] }))).toEqual([]);
  });

  test('an activeHold exception gives a full list too', () => {
    expect(
      codesOf(
        buildReport({ holds: [freight] }, july(1)),
        buildException('activeHold', { holds: [customs] }, july(2)),
      ),
    ).toEqual(['1H']);
  });

  test('any container event gives one, also the last one', () => {
    expect(
      codesOf(
        buildReport({ holds: [freight] }, july(1)),
        buildTrackingStopped(null, july(2), { fields: { holds: [] } }),
      ),
    ).toEqual([]);
  });

  test('another exception gives none', () => {
    expect(
      codesOf(
        buildReport({ holds: [freight] }, july(1)),
        buildException('railDwell', { holds: [] }, july(2)),
      ),
    ).toEqual(['7H']);
  });

  test('the bill is told which holds stand and which facts say so', () => {
    const list = buildReport(
      { holds: [customs, buildHold('FREIGHT', '7H', { resolvedAt: '2025-07-12' })] },
      july(1),
    );
    expect(assessVoyageOf(list, buildReport({ status: 'AVAILABLE' }, july(2))).onBill).toMatchObject({
      activeHolds: [customs],
      holdFactIds: [list.id],
    });
    expect(assessVoyageOf(buildReport({})).onBill.activeHolds).toBeNull();
  });
});

describe('a hold in words', () => {
  test.each(['CUSTOMS', 'USDA', 'FDA', null, 'A_NEW_WORD'])('the code of a %s hold is decoded', (type) => {
    expect(describeHold(buildHold(type, '1H')).meaning).not.toBe('1H');
  });

  test.each(['FREIGHT', 'CARRIER', 'TERMINAL', 'OTHER'])('the code of a %s hold is shown raw', (type) => {
    const hold = buildHold(type, '7H', { rawCode: '7h - vacis' });
    expect(describeHold(hold)).toMatchObject({ code: '7h - vacis', meaning: '7h - vacis' });
  });

  test('an unknown code reads as it came', () => {
    expect(describeHold(buildHold('CUSTOMS', 'ZQZQ')).meaning).toBe('ZQZQ');
  });

  test('without a code the remarks speak', () => {
    expect(describeHold(buildHold('OTHER', null, { remarks: 'Line hold' })).meaning).toBe('Line hold');
    expect(describeHold(buildHold('OTHER', null)).meaning).toBe('no code given');
  });
});
