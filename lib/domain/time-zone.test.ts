import { expect, test } from 'vitest';
import { TimeZone } from './time-zone.ts';

test.each(['UTC', 'Europe/Amsterdam', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Asia/Kathmandu'])(
  '%s is a time zone',
  (zone) => expect(TimeZone.safeParse(zone).success).toBe(true),
);

test.each([
  '',
  ' ',
  '+02:00',
  'Mars/Phobos',
  'Europe/',
  'Europe/Amsterdam\0',
  'local',
  '../UTC',
  'x'.repeat(65),
])('%j is none', (zone) => expect(TimeZone.safeParse(zone).success).toBe(false));

test.each([
  [' europe/amsterdam ', 'Europe/Amsterdam'],
  ['America/New York', 'America/New_York'],
  ['utc', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
])('%j is kept as %s', (typed, kept) => expect(TimeZone.parse(typed)).toBe(kept));
