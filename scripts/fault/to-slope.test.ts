import { expect, test } from 'vitest';
import { toSlope } from './to-slope.ts';

test('memory that grows by 3 MB a minute has a slope of 3, also when it goes up and down', () => {
  const readings = Array.from({ length: 40 }, (_, x) => ({ x, y: 200 + 3 * x + (x % 2 ? 5 : -5) }));
  expect(toSlope(readings)).toBeCloseTo(3, 1);
});

test('level memory, a single reading and none have no slope', () => {
  expect(toSlope([1, 2, 3].map((x) => ({ x, y: 7 })))).toBe(0);
  expect(toSlope([{ x: 1, y: 7 }])).toBe(0);
  expect(toSlope([])).toBe(0);
});
