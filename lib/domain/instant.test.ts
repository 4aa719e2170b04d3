import { expect, test } from 'vitest';
import { type Instant, millisecondsBetween, parseInstant, toCalendarDay } from './instant.ts';

test.each([
  ['2025-07-19T17:00:00.654Z', '2025-07-19T17:00:00.654Z'],
  ['2025-07-19T17:00:00Z', '2025-07-19T17:00:00.000Z'],
  ['2025-07-19T17:00Z', '2025-07-19T17:00:00.000Z'],
  ['2025-07-19 17:00:00.6549871Z', '2025-07-19T17:00:00.654Z'],
  ['2025-07-19T10:00:00-07:00', '2025-07-19T17:00:00.000Z'],
  ['2025-07-20T01:30:00+0530', '2025-07-19T20:00:00.000Z'],
])('%s is the moment %s', (text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

test.each([
  '2025-07-19',
  '2025-07-19T17:00:00',
  '2025-02-30T17:00:00Z',
  '2025-07-19T24:00:00Z',
  '2025-07-19T17:00:00+25:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59-01:00',
  'infinity',
  '1752944400000',
  '',
])('%s is no moment, and none is guessed', (text) => {
  expect(parseInstant(text)).toBeNull();
});

test('which day it is depends on where one stands', () => {
  const instant = '2025-07-20T02:00:00.000Z' as Instant;
  expect(toCalendarDay(instant, 'America/Los_Angeles')).toBe('2025-07-19');
  expect(toCalendarDay(instant, 'Asia/Kathmandu')).toBe('2025-07-20');
  expect(millisecondsBetween(instant, '2025-07-20T02:00:01.500Z' as Instant)).toBe(1500);
});
