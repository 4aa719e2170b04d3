import { describe, expect, test } from 'vitest';
import { assessVoyageOf, buildException, buildReport, july } from '#lib/testing/build-container.ts';
import { accrue } from './demurrage.ts';

const owedAtPort = (amount: string | null, day: number) =>
  buildReport({ demurrageOwedAtPort: amount }, july(day));

describe('demurrage owed', () => {
  test('is nothing known before anything was reported', () => {
    expect(assessVoyageOf(buildReport({})).demurrage).toMatchObject({
      owedAtPort: null,
      owedAtRail: null,
      accrued: null,
      history: [],
    });
  });

  test('is the newest amount, as sent', () => {
    expect(assessVoyageOf(owedAtPort('275.50', 1), owedAtPort('550.00', 2)).demurrage.owedAtPort).toBe(
      '550.00',
    );
    expect(assessVoyageOf(owedAtPort('550.00', 2), owedAtPort('275.50', 1)).demurrage.owedAtPort).toBe(
      '550.00',
    );
  });

  test('is kept by null', () => {
    expect(assessVoyageOf(owedAtPort('275.50', 1), owedAtPort(null, 2)).demurrage.owedAtPort).toBe('275.50');
  });

  test("is read from an exception's context too", () => {
    const detected = buildException('demurrageDetected', { demurrageOwedAtPort: '275.50' });
    expect(assessVoyageOf(detected).demurrage.owedAtPort).toBe('275.50');
  });
});

describe('demurrage accrued', () => {
  test.each([
    [[], null],
    [['275.50'], '275.50'],
    [['275.50', '550'], '550.00'],
    [['275.50', '550', '0', '100.25'], '650.25'],
    [['300', '200', '250'], '350'],
    [['0'], '0'],
    [['0.1', '0.3'], '0.3'],
    [['1000000000000000.01', '1000000000000000.03'], '1000000000000000.03'],
  ])('of %j is %j: the first amount and every increase after it', (amounts, expected) => {
    expect(accrue(amounts)).toBe(expected);
  });

  test('counts port and rail apart and sums them', () => {
    const { demurrage } = assessVoyageOf(
      buildReport({ demurrageOwedAtPort: '200', demurrageOwedAtRail: '50.5' }, july(1)),
      buildReport({ demurrageOwedAtPort: '0' }, july(2)),
      buildReport({ demurrageOwedAtRail: '80.5' }, july(3)),
    );
    expect(demurrage).toMatchObject({
      owedAtPort: '0',
      owedAtRail: '80.5',
      accruedAtPort: '200',
      accruedAtRail: '80.5',
      accrued: '280.5',
    });
  });

  test('stands beside what the sender says was incurred', () => {
    const { demurrage } = assessVoyageOf(
      buildReport({
        demurrageOwedAtPort: '200',
        demurrageIncurredAtPort: '400',
        demurrageIncurredAtRail: '7',
      }),
    );
    expect(demurrage).toMatchObject({ accrued: '200', incurredAtPort: '400', incurredAtRail: '7' });
  });

  test('keeps every change of what is owed', () => {
    const { demurrage } = assessVoyageOf(
      owedAtPort('200', 1),
      buildReport({ demurrageOwedAtPort: '200', status: 'AVAILABLE' }, july(2)),
      owedAtPort('0', 3),
    );
    expect(demurrage.history).toEqual([
      { at: july(1), owedAtPort: '200', owedAtRail: null },
      { at: july(3), owedAtPort: '0', owedAtRail: null },
    ]);
  });
});
