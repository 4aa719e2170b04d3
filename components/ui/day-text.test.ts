import { expect, test } from 'vitest';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toDayText } from './day-text.ts';
import { toAge, toDurationWords } from './duration.ts';
import { toInstantText } from './instant-text.ts';

const today = '2026-07-21' as CalendarDay;
const language = 'en';
const [english, dutch] = [getTranslate('en'), getTranslate('nl')];

test('a last free day reads the same wherever the reader sits', () => {
  expect(toDayText('2026-07-20' as CalendarDay, { today, language })).toBe('20 Jul');
});

test('a day of another year says its year', () => {
  expect(toDayText('2025-12-01' as CalendarDay, { today, language })).toBe('1 Dec 2025');
});

test('a Dutch reader reads the months in Dutch, and no day moves', () => {
  const texts = ['2026-03-01', '2026-10-31', '2025-05-05'].map((day) =>
    toDayText(day as CalendarDay, { today, language: 'nl' }),
  );
  expect(texts).toEqual(['1 mrt', '31 okt', '5 mei 2025']);
});

test('an instant is written in the zone of the reader, with its day once that is over', () => {
  const instant = '2026-07-20T23:30:00.000Z' as Instant;
  const now = '2026-07-21T09:00:00.000Z' as Instant;
  expect(toInstantText(instant, { now, timeZone: 'UTC', language })).toBe('20 Jul 23:30');
  expect(toInstantText(instant, { now, timeZone: 'Europe/Amsterdam', language })).toBe('01:30');
  expect(toInstantText(instant, { now, timeZone: 'UTC', language: 'nl' })).toBe('20 jul 23:30');
});

test('lengths of time are said in the units that matter', () => {
  const lengths = [45_000, 240_000, 11_400_000, 10_800_000, 90_000_000, 187_200_000, 1_123_200_000];
  expect(lengths.map((length) => toDurationWords(length, english))).toEqual([
    '45 s',
    '4 min',
    '3 h 10 min',
    '3 h',
    '1 day 1 h',
    '2 days 4 h',
    '13 days',
  ]);
  expect(lengths.map((length) => toDurationWords(length, dutch))).toEqual([
    '45 s',
    '4 min',
    '3 u 10 min',
    '3 u',
    '1 dag 1 u',
    '2 dagen 4 u',
    '13 dagen',
  ]);
});

test('how long ago is said in one unit', () => {
  const ages = [10_000, 240_000, 32_400_000, -7_200_000];
  expect(ages.map((age) => toAge(age, english))).toEqual(['just now', '4 min ago', '9 h ago', 'in 2 h']);
  expect(ages.map((age) => toAge(age, dutch))).toEqual([
    'zojuist',
    '4 min geleden',
    '9 u geleden',
    'over 2 u',
  ]);
});
