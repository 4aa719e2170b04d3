import { expect, test } from 'vitest';
import { readPasted } from './read-pasted.ts';
import { findRightCheckDigit, listLikelyContainers, toShape } from './recognise.ts';

const wholesOf = (text: string) => readPasted(text).map(({ whole }) => whole.key);

test('cells of a sheet, lines of a mail and what stands between commas are numbers of their own, in their order', () => {
  expect(wholesOf('MSCU1234566\r\nMEDU 123-4567\tPO 88/77-66; "24NLABC123"')).toEqual([
    'MSCU1234566',
    'MEDU1234567',
    'PO887766',
    '24NLABC123',
  ]);
});

test('words of a sentence may each be a number, and what holds no digit is talk', () => {
  expect(readPasted('Hi Ana')).toEqual([]);
  const [line] = readPasted('- please check MSCU1234566 and (TGHU7654321).');
  expect(line?.words.map(({ text }) => text)).toEqual(['MSCU1234566', 'TGHU7654321']);
});

test('shapes tell containers and MRNs from the rest', () => {
  expect(['MSCU1234566', '24NL00A1B2C3D4E5F6', 'PO887766'].map(toShape)).toEqual([
    'container',
    'mrn',
    'other',
  ]);
});

test('MSCU1234560: the check digit should be 6', () => {
  expect(findRightCheckDigit('MSCU1234560')).toBe(6);
  expect(findRightCheckDigit('MSCU1234566')).toBeNull();
  expect(findRightCheckDigit('PO887766')).toBeNull();
});

test.each([
  ['MSCU1234560', 'a wrong check digit'],
  ['MSCU1243566', 'two digits swapped'],
  ['MSCUI234566', 'a letter for a digit'],
  ['M5CU1234566', 'a digit for a letter'],
  ['MSCU1239566', 'a digit mistyped'],
])('%s is one slip away from MSCU1234566: %s', (typed) => {
  expect(listLikelyContainers(typed)).toContain('MSCU1234566');
});

test('what is right has no likelier number, and nonsense has none at all', () => {
  expect(listLikelyContainers('MSCU1234566')).toEqual([]);
  expect(listLikelyContainers('HELLO WORLD')).toEqual([]);
});
