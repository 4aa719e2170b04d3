import { describe, expect, test } from 'vitest';
import { buildException, buildRoll } from '#lib/testing/build-container.ts';
import { toRoll } from './roll.ts';

const directionOf = (word: string | null, previousEta: string | null, currentEta: string | null) =>
  toRoll(buildRoll(['EVER GIVEN', 'EVER ACE'], [previousEta, currentEta], null, word).data)?.direction;

describe('a roll', () => {
  test.each([
    ['Rolled', '2025-07-22', '2025-07-15', 'rolled'],
    ['advanced', '2025-07-15', '2025-07-22', 'advanced'],
    [null, '2025-07-15T00:00:00.000Z', '2025-07-22T00:00:00.000Z', 'rolled'],
    [null, '2025-07-22', '2025-07-15', 'advanced'],
    ['Moved', '2025-07-15', '2025-07-22', 'rolled'],
    [null, '2025-07-15', '2025-07-15T00:00:00Z', null],
    [null, null, '2025-07-15', null],
    [null, '2025-07-15', null, null],
    [null, 'soon', '2025-07-15', null],
  ])('with status %j from ETA %j to %j is %j', (word, previousEta, currentEta, expected) => {
    expect(directionOf(word, previousEta, currentEta)).toBe(expected);
  });

  test('is only read from rolledCargo', () => {
    expect(toRoll(buildException('splitCargo').data)).toBeNull();
  });

  test('without vessels and ETAs is still a roll', () => {
    expect(toRoll(buildException('rolledCargo').data)).toEqual({
      direction: null,
      previousVessel: null,
      currentVessel: null,
      previousEta: null,
      currentEta: null,
    });
  });
});
