import { expect, test } from 'vitest';
import { toCsvLine } from './to-csv-line.ts';

test('what a spreadsheet would run as a formula stays text', () => {
  expect(toCsvLine(['=1+1', '+49', '-cmd', '@SUM(A1)', '\t=1'])).toBe("'=1+1,'+49,'-cmd,'@SUM(A1),'\t=1\r\n");
});

test('a negative number stays a number', () => {
  expect(toCsvLine(['-12.50', -3, 0])).toBe('-12.50,-3,0\r\n');
});

test('quotes, commas and line breaks stay in their cell', () => {
  expect(toCsvLine(['a "b"', 'c,d', 'e\nf', null, ''])).toBe('"a ""b""","c,d","e\nf",,\r\n');
  expect(toCsvLine(['=HYPERLINK("x","y")'])).toBe(`"'=HYPERLINK(""x"",""y"")"\r\n`);
});
