import { expect, test } from 'vitest';
import { z } from 'zod';
import { BadRequest } from '#lib/errors.ts';
import { decodeCursor, encodeCursor, PageLimit, toPage } from './page.ts';

const Keys = z.tuple([z.string(), z.number()]);

test('a cursor leads back to the row it was made of, whatever its text', () => {
  const keys: [string, number] = ['Größe "2" 船 \u0000', 7];
  expect(decodeCursor('bills', encodeCursor('bills', keys), Keys)).toEqual(keys);
});

test.each([
  ['of another list', encodeCursor('containers', ['MEDU1', 1])],
  ['with other keys', encodeCursor('bills', ['MEDU1'])],
  ['that is no JSON', Buffer.from('bills').toString('base64url')],
  ['that is no list', Buffer.from('{"0":"bills"}').toString('base64url')],
  ['that is no base64', '%%%'],
  ['without end', 'x'.repeat(1_000_000)],
  ['that is empty', ''],
])('a cursor %s is refused', (_why, cursor) => {
  expect(() => decodeCursor('bills', cursor, Keys)).toThrow(BadRequest);
});

test('the row beyond the page tells that there is another page', () => {
  const page = toPage(
    ['a', 'b', 'c'],
    2,
    (row) => row.toUpperCase(),
    (row) => `after ${row}`,
  );
  expect(page).toEqual({ items: ['A', 'B'], nextCursor: 'after b' });
});

test('the last page has no next one', () => {
  expect(
    toPage(
      ['a', 'b'],
      2,
      (row) => row,
      () => 'never',
    ),
  ).toEqual({ items: ['a', 'b'], nextCursor: null });
  expect(
    toPage(
      [],
      2,
      (row) => row,
      () => 'never',
    ),
  ).toEqual({ items: [], nextCursor: null });
});

test('a page holds 50 rows unless asked for 1 to 200', () => {
  expect(PageLimit.parse(undefined)).toBe(50);
  expect(PageLimit.parse('200')).toBe(200);
  for (const limit of ['0', '201', '1.5', 'all', '-1'])
    expect(PageLimit.safeParse(limit).success).toBe(false);
});
