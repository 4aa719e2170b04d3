import { expect, test } from 'vitest';
import { isLessThan, largestQuantity, sumQuantities, toCanonicalQuantity } from './quantity.ts';

test('quantities add up exactly, with the decimals of the finest', () => {
  expect(sumQuantities(['120', '80'])).toBe('200');
  expect(sumQuantities(['0.1', '0.2'])).toBe('0.3');
  expect(sumQuantities(['1200.50', '99'])).toBe('1299.50');
  expect(sumQuantities(['9007199254740993', '1'])).toBe('9007199254740994');
});

test('a sum with an unknown quantity is unknown, and so is the sum of nothing', () => {
  expect(sumQuantities(['120', null])).toBeNull();
  expect(sumQuantities([])).toBeNull();
});

test('quantities are compared as numbers, never as text', () => {
  expect(isLessThan('80', '200')).toBe(true);
  expect(isLessThan('200', '80')).toBe(false);
  expect(isLessThan('200.0', '200')).toBe(false);
  expect(largestQuantity(['9', null, '80', '200'])).toBe('200');
  expect(largestQuantity([null])).toBeNull();
});

test('every spelling of a number is one quantity', () => {
  expect(['1', '1.0', '01', '1.00'].map(toCanonicalQuantity)).toEqual(['1', '1', '1', '1']);
  expect(toCanonicalQuantity('10')).toBe('10');
  expect(toCanonicalQuantity('0.0')).toBe('0');
});
