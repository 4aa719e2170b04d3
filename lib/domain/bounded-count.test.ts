import { expect, test } from 'vitest';
import { toBoundedCount, toCountInWords } from './bounded-count.ts';

test('what was counted to the end is told exactly', () => {
  expect(toCountInWords(toBoundedCount(1_234, true))).toBe('1,234');
  expect(toCountInWords(toBoundedCount(0, true))).toBe('0');
});

test('where counting ended early, a round number is told that is passed for certain', () => {
  expect(toCountInWords(toBoundedCount(10_001, false))).toBe('more than 10,000');
  expect(toCountInWords(toBoundedCount(10_000, false))).toBe('more than 9,000');
  expect(toCountInWords(toBoundedCount(9_400, false))).toBe('more than 9,000');
  expect(toCountInWords(toBoundedCount(1_100, false))).toBe('more than 1,000');
  expect(toCountInWords(toBoundedCount(870, false))).toBe('more than 800');
  expect(toCountInWords(toBoundedCount(12, false))).toBe('more than 0');
});
