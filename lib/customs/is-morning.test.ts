import { expect, test } from 'vitest';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { Instant } from '#lib/domain/instant.ts';
import { isMorning } from './is-morning.ts';

test.each([
  ['midnight in UTC', '2026-11-22T00:00:00.000Z', 'UTC', '2026-11-22', true],
  ['the last moment of the day before', '2026-11-21T23:59:59.999Z', 'UTC', '2026-11-22', false],
  ['an hour later', '2026-11-22T01:00:00.000Z', 'UTC', '2026-11-22', false],
  [
    'midnight of a zone at three quarters of an hour',
    '2026-11-22T18:15:00.000Z',
    'Asia/Kathmandu',
    '2026-11-23',
    true,
  ],
  ['a moment before it', '2026-11-22T18:14:59.999Z', 'Asia/Kathmandu', '2026-11-23', false],
  ['midnight of another zone', '2026-11-22T00:00:00.000Z', 'America/New_York', '2026-11-22', false],
  // The clocks of Cairo go from 00:00 to 01:00 on the last Friday of April.
  ['a night whose midnight is jumped over', '2026-04-23T22:00:00.000Z', 'Africa/Cairo', '2026-04-24', true],
  // Those of Havana go from 01:00 back to 00:00 on the first Sunday of November.
  ['the first hour that comes twice', '2026-11-01T04:30:00.000Z', 'America/Havana', '2026-11-01', true],
  ['the same hour for the second time', '2026-11-01T05:30:00.000Z', 'America/Havana', '2026-11-01', false],
])('%s begins the day or does not', (_story, at, timeZone, day, expected) => {
  expect(isMorning(Instant.parse(at), { timeZone, day: CalendarDay.parse(day) })).toBe(expected);
});
