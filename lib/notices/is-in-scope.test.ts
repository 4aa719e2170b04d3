import { expect, test } from 'vitest';
import { isInScope } from './is-in-scope.ts';

const ACCOUNTS = new Map([
  ['MEDU1234567', 'acme.example'],
  ['HLCU7654321', 'other.example'],
  ['NOBODYS1', null],
]);

test.each([
  ['nobody limits them', null, ['HLCU7654321'], true],
  ['nobody limits them, and it is on no bill', null, [], true],
  ['the bill is named as it is kept', { accounts: [], bills: ['MEDU1234567'] }, ['MEDU1234567'], true],
  [
    'the bill is named with blanks and dashes',
    { accounts: [], bills: [' medu-123 4567 '] },
    ['MEDU1234567'],
    true,
  ],
  ['the bill is named in small letters', { accounts: [], bills: ['medu1234567'] }, ['MEDU1234567'], true],
  ['the account of the bill is theirs', { accounts: ['acme.example'], bills: [] }, ['MEDU1234567'], true],
  [
    'one of two bills is theirs',
    { accounts: ['acme.example'], bills: [] },
    ['HLCU7654321', 'MEDU1234567'],
    true,
  ],
  ['the account is another one', { accounts: ['acme.example'], bills: [] }, ['HLCU7654321'], false],
  ['the account is written otherwise', { accounts: ['ACME.example'], bills: [] }, ['MEDU1234567'], false],
  ['the bill has no account', { accounts: [''], bills: [] }, ['NOBODYS1'], false],
  ['the bill is not known', { accounts: ['acme.example'], bills: [] }, ['UNHEARD1'], false],
  ['it is on no bill', { accounts: ['acme.example'], bills: ['MEDU1234567'] }, [], false],
  ['they are limited to nothing', { accounts: [], bills: [] }, ['MEDU1234567'], false],
])('when %s, whether they may hear of it', (_, scope, bills, expected) => {
  expect(isInScope(scope, bills, ACCOUNTS)).toBe(expected);
});
