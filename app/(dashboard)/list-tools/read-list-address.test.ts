import { expect, test } from 'vitest';
import type { SavedView } from '#lib/views/saved-view.ts';
import { toListAddress } from './read-list-address.ts';

const VIEW = { id: 'v1', params: { code: '1H', sort: 'heldSince' }, isFirst: false } as unknown as SavedView;
const paramsOf = (search: Record<string, string>, views = [VIEW]) =>
  toListAddress('customs', search, views).address.params;

test('a view is shown by its address, and what the address says besides comes over it', () => {
  expect(paramsOf({ view: 'v1' })).toEqual({ view: 'v1', code: '1H', sort: 'heldSince' });
  expect(paramsOf({ view: 'v1', code: '7H' })).toEqual({ view: 'v1', code: '7H', sort: 'heldSince' });
});

test('an empty parameter takes out what the view says', () => {
  expect(paramsOf({ view: 'v1', code: '' })).toEqual({ view: 'v1', sort: 'heldSince' });
});

test('an unknown view is as if it were not there', () => {
  expect(paramsOf({ view: 'nonsense', q: 'x' })).toEqual({ q: 'x' });
});

test('a list begins with the view chosen for that, unless its address says anything else', () => {
  const first = [{ ...VIEW, isFirst: true }];
  expect(paramsOf({}, first)).toEqual({ view: 'v1', code: '1H', sort: 'heldSince' });
  expect(paramsOf({ bucket: 'cleared' }, first)).toEqual({ bucket: 'cleared' });
  expect(paramsOf({ view: 'none' }, first)).toEqual({ view: 'none' });
  expect(paramsOf({})).toEqual({});
});
