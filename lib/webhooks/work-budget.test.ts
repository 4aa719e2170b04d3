import { expect, test } from 'vitest';
import { WorkBudget } from './work-budget.ts';

test('what strangers send is looked into up to a bound, and again a minute later', () => {
  const budget = new WorkBudget(1_000);
  expect([600, 600, 400, 1].map((bytes) => budget.take(bytes, 5))).toEqual([true, false, true, false]);
  expect(budget.take(1_000, 60_004)).toBe(false);
  expect(budget.take(1_000, 60_005)).toBe(true);
});

test('a clock that is set back stops nobody for good', () => {
  const budget = new WorkBudget(10);
  expect(budget.take(10, 1_000_000)).toBe(true);
  expect(budget.take(10, 5)).toBe(true);
});
