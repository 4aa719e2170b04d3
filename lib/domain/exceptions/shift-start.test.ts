import { expect, test } from 'vitest';
import type { Instant } from '../instant.ts';
import { toShiftStart } from './shift-start.ts';

test.each([
  ['2026-11-22T07:30:00.000Z', 'UTC', '2026-11-22T06:00:00.000Z'],
  ['2026-11-22T14:00:00.000Z', 'UTC', '2026-11-22T14:00:00.000Z'],
  ['2026-11-22T03:15:20.500Z', 'UTC', '2026-11-21T22:00:00.000Z'],
  ['2026-11-22T13:30:00.000Z', 'Europe/Amsterdam', '2026-11-22T13:00:00.000Z'],
  ['2026-11-22T02:00:00.000Z', 'America/Los_Angeles', '2026-11-21T22:00:00.000Z'],
])('at %s in %s the shift began at %s', (now, timeZone, start) => {
  expect(toShiftStart(now as Instant, timeZone)).toBe(start);
});
