import { expect, test } from 'vitest';
import { areKeysOn } from './keys-setting.ts';
import { listPageKeys } from './list-page-keys.ts';

test('the help lists what the titles of the page say of keys, each key once', () => {
  const titles = ['Snooze (s)', 'Copy', 'Snooze (s)', 'Bill of MSC (US)', 'Close (Escape)', 'A note (n)'];
  expect(listPageKeys(titles)).toEqual([
    { key: 's', does: 'Snooze' },
    { key: 'Escape', does: 'Close' },
    { key: 'n', does: 'A note' },
  ]);
});

test('keys work until somebody switches them off', () => {
  expect([undefined, 'on', 'nonsense', 'off'].map(areKeysOn)).toEqual([true, true, true, false]);
});
