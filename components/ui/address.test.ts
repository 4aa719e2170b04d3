import { expect, test } from 'vitest';
import { toHref } from './address.ts';

const address = { path: '/customs', params: { bucket: 'held', q: 'PO 1', cursor: 'abc' } };

test('another filter begins at the first page', () => {
  expect(toHref(address, { bucket: 'cleared' })).toBe('/customs?bucket=cleared&q=PO+1');
});

test('the next page keeps every filter', () => {
  expect(toHref(address, { cursor: 'def' })).toBe('/customs?bucket=held&q=PO+1&cursor=def');
});

test('a filter can be cleared', () => {
  expect(toHref(address, { q: null, bucket: null })).toBe('/customs');
});
