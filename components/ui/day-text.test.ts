import { expect, test } from 'vitest';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { toDayText } from './day-text.ts';
import { toAge, toDurationWords } from './duration.ts';
import { toInstantText } from './instant-text.ts';

const today = '2026-07-21' as CalendarDay;

test('a last free day reads the same wherever the reader sits', () => {
  expect(toDayText('2026-07-20' as CalendarDay, today)).toBe('20 Jul');
});

test('a day of another year says its year', () => {
  expect(toDayText('2025-12-01' as CalendarDay, today)).toBe('1 Dec 2025');
});

test('an instant is written in the zone of the reader, with its day once that is over', () => {
  const instant = '2026-07-20T23:30:00.000Z' as Instant;
  const now = '2026-07-21T09:00:00.000Z' as Instant;
  expect(toInstantText(instant, { now, today, timeZone: 'UTC' })).toBe('20 Jul 23:30');
  expect(toInstantText(instant, { now, today, timeZone: 'Europe/Amsterdam' })).toBe('01:30');
});

test('lengths of time are said in the units that matter', () => {
  expect([45_000, 240_000, 11_400_000, 187_200_000, 1_123_200_000].map(toDurationWords)).toEqual([
    '45 s',
    '4 min',
    '3 h 10 min',
    '2 days 4 h',
    '13 days',
  ]);
  expect([10_000, 240_000, 32_400_000, -7_200_000].map(toAge)).toEqual([
    'just now',
    '4 min ago',
    '9 h ago',
    'in 2 h',
  ]);
});
