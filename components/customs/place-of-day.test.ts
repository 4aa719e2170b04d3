import { expect, test } from 'vitest';
import { toPlaceOfDay } from './place-of-day.ts';

test("the port's last free day is at the port of discharge, where that is known", () => {
  expect(toPlaceOfDay('port', 'Norfolk')).toBe('Norfolk');
  expect(toPlaceOfDay('port', null)).toBeNull();
});

test.each(['line', 'rail', 'detention'] as const)(
  'of the %s day no message names the place, and none is guessed',
  (kind) => {
    expect(toPlaceOfDay(kind, 'Norfolk')).toBeNull();
  },
);
