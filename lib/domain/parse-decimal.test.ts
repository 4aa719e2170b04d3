import { expect, test } from 'vitest';
import { parseDecimal } from './parse-decimal.ts';

test.each([
  ['275.50', '275.50'],
  [' 25000.00 ', '25000.00'],
  ['-1', '-1'],
  ['-0', '0'],
  ['1,275.50', '1275.50'],
  ['1e9', '1000000000'],
  ['1.5E+3', '1500'],
  ['2.5e-3', '0.0025'],
  ['12.5e-1', '1.25'],
  ['0e5', '0'],
  ['98765432109876543210', '98765432109876543210'],
])('the amount %j is %s', (text, amount) => {
  expect(parseDecimal(text)).toBe(amount);
});

test.each([
  '',
  ' ',
  'N/A',
  'Infinity',
  'NaN',
  '0x10',
  '1e400',
  '-1e400',
  '1,2,3',
  '12,34',
  '1.',
  '.5',
  '$5',
  '5 USD',
  '1e',
])('%j is no amount', (text) => {
  expect(parseDecimal(text)).toBeNull();
});
