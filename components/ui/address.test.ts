import { expect, test } from 'vitest';
import { toClearHref, toHref } from './address.ts';

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

const viewed = {
  path: '/customs',
  params: { view: 'v1', bucket: 'held', code: '1H', sort: 'heldSince' },
  beneath: { bucket: 'held', code: '1H' },
};

test('links over a view repeat only what is otherwise than in it', () => {
  expect(toHref(viewed, {})).toBe('/customs?view=v1&sort=heldSince');
  expect(toHref(viewed, { bucket: 'cleared' })).toBe('/customs?view=v1&bucket=cleared&sort=heldSince');
});

test('what a view says and is not wanted is said to be empty', () => {
  expect(toHref(viewed, { code: null })).toBe('/customs?view=v1&code=&sort=heldSince');
});

test('leaving a view keeps what is shown', () => {
  expect(toHref(viewed, { view: null })).toBe('/customs?bucket=held&code=1H&sort=heldSince');
});

test('clearing all filters leaves the view too, and keeps the tab', () => {
  expect(toClearHref(viewed, ['bucket'])).toBe('/customs?bucket=held&view=none');
  expect(toClearHref(address, ['bucket'])).toBe('/customs?bucket=held');
});
