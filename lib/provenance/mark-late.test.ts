import { expect, test } from 'vitest';
import type { Instant } from '#lib/domain/instant.ts';
import { markLate } from './mark-late.ts';

const at = (clock: string) => `2026-11-20T${clock}:00.000Z` as Instant;
const late = (...clocks: (string | null)[]) =>
  markLate(
    clocks.map((clock) => ({ receivedAt: clock && at(clock) })),
    (item) => item.receivedAt as Instant | null,
  ).map((item) => item.late);

test('news that comes in its order is not late', () => {
  expect(late('08:00', '09:00', '10:00')).toEqual([false, false, false]);
});

test('a placement that comes after its removal is late', () => {
  expect(late('09:00', '08:00')).toEqual([true, false]);
});

test('what came in one message is not late', () => {
  expect(late('08:00', '08:00')).toEqual([false, false]);
});

test('what a person did neither is late nor makes another late', () => {
  expect(late('09:00', null, '09:30')).toEqual([false, false, false]);
});
