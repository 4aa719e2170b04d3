import { expect, test } from 'vitest';
import { parseQuantity } from './parse-quantity.ts';

test.each([
  ['1', '1'],
  [' 200 ', '200'],
  ['1,200', '1200'],
  ['1,234,567.5', '1234567.5'],
  ['120.50', '120.50'],
  ['0', '0'],
])('the quantity %j is %s', (text, quantity) => {
  expect(parseQuantity(text)).toBe(quantity);
});

test.each([
  '',
  ' ',
  'N/A',
  '-5',
  '+5',
  '1e3',
  '12,34',
  '1,23',
  ',5',
  '.5',
  '5.',
  '10 PCS',
  '1 000',
  '∞',
  '０',
])('the quantity %j is not reported', (text) => {
  expect(parseQuantity(text)).toBeNull();
});
