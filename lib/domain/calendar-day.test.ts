import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CalendarDay,
  daysBetween,
  earliestDay,
  latestDay,
  parseCalendarDay,
} from './calendar-day.ts';

describe('a day is read as it is written', () => {
  test.each([
    ['2025-07-10', '2025-07-10'],
    [' 2025-07-10 ', '2025-07-10'],
    ['2025-07-20T00:00:00.000Z', '2025-07-20'],
    ['2025-07-10T23:30:00-07:00', '2025-07-10'],
    ['2025-07-10T00:15:00+1200', '2025-07-10'],
    ['2025-07-10 08:00:00Z', '2025-07-10'],
    ['2025-07-10T08:00', '2025-07-10'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(parseCalendarDay(text)).toBe(day);
  });
});

describe('what is no day is not guessed', () => {
  test.each([
    '07/10/2025',
    '2025-13-40',
    '2025-02-30',
    '2025-02-29',
    '2025-7-1',
    '20250710',
    '2025-07-10Tsoon',
    '2025-07-10T25:00:00Z',
    '300000-01-01',
    '+002025-07-10',
    '0001-01-01T00:00:00Z',
    '0000-01-01',
    'infinity',
    '',
  ])('%s', (text) => {
    expect(parseCalendarDay(text)).toBeNull();
  });
});

test('days are counted across months, leap days and the clocks of summer', () => {
  const day = (text: string) => text as CalendarDay;
  expect(addDays(day('2025-02-28'), 1)).toBe('2025-03-01');
  expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
  expect(daysBetween(day('2025-03-29'), day('2025-03-31'))).toBe(2);
  expect(daysBetween(day('2025-07-20'), day('2025-07-18'))).toBe(-2);
  expect(earliestDay([null, day('2025-07-20'), day('2025-07-18')])).toBe('2025-07-18');
  expect(latestDay([null])).toBeNull();
});
