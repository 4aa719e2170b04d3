import { expect, test } from 'vitest';
import { RefusalLimit } from './refusal-limit.ts';

function countMany(limit: RefusalLimit, address: string, times: number, now: number): (number | null)[] {
  return Array.from({ length: times }, () => limit.count(address, now));
}

test('twenty refusals a minute are counted, the next one is told to wait', () => {
  const limit = new RefusalLimit();
  expect(countMany(limit, '192.0.2.1', 20, 1_000)).toEqual(Array(20).fill(null));
  expect(limit.count('192.0.2.1', 1_000)).toBe(60);
  expect(limit.count('192.0.2.1', 31_000)).toBe(30);
});

test('another address is not held responsible', () => {
  const limit = new RefusalLimit();
  countMany(limit, '192.0.2.1', 30, 0);
  expect(limit.count('192.0.2.2', 0)).toBeNull();
});

test('after a minute it begins anew', () => {
  const limit = new RefusalLimit();
  countMany(limit, '192.0.2.1', 30, 0);
  expect(limit.count('192.0.2.1', 60_000)).toBeNull();
});
