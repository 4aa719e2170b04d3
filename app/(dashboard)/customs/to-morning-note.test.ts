import { expect, test } from 'vitest';
import type { Reader } from '#components/ui/reader.ts';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { Instant } from '#lib/domain/instant.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toMorningNote } from './to-morning-note.ts';

const READER: Reader = {
  now: Instant.parse('2026-11-23T11:00:00.000Z'),
  today: CalendarDay.parse('2026-11-23'),
  timeZone: 'Asia/Kathmandu',
  language: 'en',
};
const DAY = {
  morning: {
    countedAt: Instant.parse('2026-11-22T18:15:09.000Z'),
    counts: { held: 1298, conflict: 4, pending: 7, cleared: 0 },
  },
  counts: { held: 1312, conflict: 1, pending: 7, cleared: 2 },
  timeZone: 'Asia/Kathmandu',
};
const say = (bucket: 'held' | 'conflict' | 'pending' | 'cleared', reader: Partial<Reader> = {}, day = {}) => {
  const whole = { ...READER, ...reader };
  return toMorningNote(bucket, { ...DAY, ...day }, whole, getTranslate(whole.language));
};

test('a counter says by how much it grew or shrank since the day began', () => {
  expect(say('held')).toEqual({
    text: '+14 since 00:00',
    title: '1,298 when they were counted at 00:00, as the day began in Asia/Kathmandu; 1,312 now.',
  });
  expect(say('conflict')?.text).toBe('-3 since 00:00');
  expect(say('pending')?.text).toBe('±0 since 00:00');
});

test('elsewhere the same moment has another time, and may be of another day', () => {
  expect(say('held', { timeZone: 'Europe/Amsterdam' })?.text).toBe('+14 since 22 Nov 19:15');
  expect(say('held', { language: 'nl' })?.text).toBe('+14 sinds 00:00');
});

test('nothing is said where the morning was not counted', () => {
  expect(say('held', {}, { morning: null })).toBeUndefined();
});
