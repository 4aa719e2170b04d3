import { expect, test } from 'vitest';
import type { Instant } from '#lib/domain/instant.ts';
import { toMailTime } from './mail-time.ts';

test.each([
  [null, '2026-11-22T12:00:00.000Z', 'UTC', '2026-11-22T12:00:00.000Z'],
  ['08:00', '2026-11-22T07:59:00.000Z', 'UTC', '2026-11-22T08:00:00.000Z'],
  ['08:00', '2026-11-22T08:00:00.000Z', 'UTC', '2026-11-23T08:00:00.000Z'],
  ['08:00', '2026-11-22T12:00:00.000Z', 'America/Los_Angeles', '2026-11-22T16:00:00.000Z'],
  ['08:00', '2026-11-22T17:00:00.000Z', 'America/Los_Angeles', '2026-11-23T16:00:00.000Z'],
  ['00:15', '2026-11-22T12:00:00.000Z', 'Pacific/Kiritimati', '2026-11-23T10:15:00.000Z'],
  // The night in which the clocks of Amsterdam go forward.
  ['08:00', '2026-03-28T20:00:00.000Z', 'Europe/Amsterdam', '2026-03-29T06:00:00.000Z'],
  ['08:00', '2026-03-27T20:00:00.000Z', 'Europe/Amsterdam', '2026-03-28T07:00:00.000Z'],
])('a mail for %s asked for at %s in %s goes at %s', (dailyAt, now, zone, expected) => {
  expect(toMailTime(dailyAt, now as Instant, zone)).toBe(expected);
});
