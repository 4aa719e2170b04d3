import { expect, test } from 'vitest';
import { toCutOff } from './retention.ts';

const cutOff = (now: string, months: number) => toCutOff(new Date(now), months).toISOString();

test('messages are old when as many months have passed', () => {
  expect(cutOff('2026-11-22T12:30:00.000Z', 13)).toBe('2025-10-22T12:30:00.000Z');
});

test('a month without that day ends sooner', () => {
  expect(cutOff('2026-03-31T00:00:00.000Z', 1)).toBe('2026-02-28T00:00:00.000Z');
  expect(cutOff('2024-03-31T00:00:00.000Z', 1)).toBe('2024-02-29T00:00:00.000Z');
});
