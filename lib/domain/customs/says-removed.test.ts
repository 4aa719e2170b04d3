import { expect, test } from 'vitest';
import { saysRemoved } from './says-removed.ts';

test.each([
  'Hold removed',
  'HOLD RELEASED BY CBP',
  'lifted',
  'Exam done, cleared.',
  'Hold cancelled',
  'Hold canceled',
  'HOLD_REMOVED',
  'Removed; not to be placed again',
  'Noted: hold removed',
])('"%s" says that a hold is gone', (message) => {
  expect(saysRemoved(message)).toBe(true);
});

test.each([
  '',
  'Hold placed',
  'NOT REMOVED',
  'not yet released',
  'Hold has not been lifted',
  'has not, as of today, been cleared',
  'Cannot be released',
  "Hasn't been removed",
  'Hasn’t been removed',
  'unreleased',
  'uncleared cargo',
  'customs clearance pending',
  'release requested',
  'to be lifted1',
  'cancellation refused',
])('"%s" does not', (message) => {
  expect(saysRemoved(message)).toBe(false);
});
