import { expect, test } from 'vitest';
import { toErrorTitle } from './to-error-title.ts';

const NOT_VALID = (value: string) => `Element 'CommodityCode': The value '${value}' is not a valid HS code.`;

test.each<[string, string[], string]>([
  ['one value stays', [NOT_VALID('99286530')], "CommodityCode '99286530' is not a valid HS code"],
  [
    'six different values are nobody’s',
    [NOT_VALID('99286530'), NOT_VALID('123456'), NOT_VALID('1')],
    'CommodityCode is not a valid HS code',
  ],
  [
    'without a value there is none to print',
    ["Element 'CommodityCode': The value is not a valid HS code."],
    'CommodityCode is not a valid HS code',
  ],
  [
    'elements that differ are not one element',
    ["Element 'A': The value is wrong.", "Element 'B': The value is wrong."],
    'Element …: The value is wrong',
  ],
  [
    'numbers that all name stay',
    ['Document C644 of item 3 is not known.', 'Document C644 of item 17 is not known.'],
    'Document C644 of item … is not known',
  ],
  [
    'a value that only some of them name is not said',
    [NOT_VALID('99286530'), "Element 'CommodityCode': The value is not a valid HS code."],
    'CommodityCode is not a valid HS code',
  ],
])('%s', (_story, messages, title) => {
  expect(toErrorTitle({ all: messages })).toBe(title);
});

test('of too many only what the first and the last by their characters begin with is common for sure', () => {
  expect(toErrorTitle({ first: NOT_VALID('100'), last: NOT_VALID('9999') })).toBe(
    'CommodityCode is not a valid HS code',
  );
  const [first, last] = ["Item 1 of 'A' is wrong.", "Item 9 of 'A' is wrong."];
  expect(toErrorTitle({ first, last })).toBe('Item … of … is wrong');
});
