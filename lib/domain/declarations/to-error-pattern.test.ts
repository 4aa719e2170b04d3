import { expect, test } from 'vitest';
import { toErrorPattern } from './to-error-pattern.ts';

test.each([
  [
    "Element 'CommodityCode': The value is not a valid HS code.",
    'Element: The value is not a valid HS code.',
  ],
  ['Line 12, column 3: missing', 'Line, column: missing'],
  ['Item[3] (position 4)', 'Item (position)'],
  ['Amount -12.50 exceeds 1,000.00 by 7%', 'Amount exceeds by %'],
  ['Value "a b" and “c” and `d` and «e» are unknown', 'Value and and and are unknown'],
  ["The office doesn't know 'NL000850' and can't answer", "The office doesn't know and can't answer"],
  ['  too   many\n blanks ', 'too many blanks'],
  ['404', '…'],
  ['', '…'],
])('%j is of the kind %j', (message, pattern) => {
  expect(toErrorPattern(message)).toBe(pattern);
});

test('a long message of quotes that never close is read at once', () => {
  const started = performance.now();
  toErrorPattern(" 'x".repeat(300_000));
  toErrorPattern('“'.repeat(300_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});
