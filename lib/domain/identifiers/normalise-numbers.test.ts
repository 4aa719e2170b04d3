import { expect, test } from 'vitest';
import { normaliseReference } from '../links/normalise-reference.ts';
import { normaliseBillNumber } from './normalise-bill-number.ts';
import { normaliseContainerNumber } from './normalise-container-number.ts';

test.each([
  [' medu1234567\n', 'MEDU1234567'],
  ['MEDU-123 45-67', 'MEDU1234567'],
  ['MEDU\u2013123\u00a04567', 'MEDU1234567'],
  ['MEDU/1234', 'MEDU/1234'],
  ['  ', ''],
])('bill and container %j are kept as %s', (text, kept) => {
  expect(normaliseBillNumber(text)).toBe(kept);
  expect(normaliseContainerNumber(text)).toBe(kept);
});

test.each([
  ['ucr-88776655', 'UCR88776655'],
  ['SHP-2026/X 100', 'SHP2026X100'],
  [' - / ', ''],
  ['PO_1.2', 'PO_1.2'],
])('reference %j is compared as %s', (text, compared) => {
  expect(normaliseReference(text)).toBe(compared);
});
