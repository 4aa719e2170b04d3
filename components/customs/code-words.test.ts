import { expect, test } from 'vitest';
import { listDispositionCodes } from '#lib/domain/customs/disposition-code.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toContainerStatusWords, toDeclarationStatusWords, toMeaningWords } from './code-words.ts';

const en = getTranslate('en');
const nl = getTranslate('nl');

test("every code of CBP's list has words of its own in Dutch, and keeps its English to the letter", () => {
  for (const { code, meaning } of listDispositionCodes()) {
    expect(toMeaningWords(code, meaning, en)).toBe(meaning);
    expect(toMeaningWords(code, meaning, nl), code).not.toBe(meaning);
  }
  expect(toMeaningWords('1H', 'CBP hold placed at port of discharge', nl)).toBe(
    'CBP-blokkade geplaatst in de loshaven',
  );
});

test("a sender's own words stay as they came", () => {
  expect(toMeaningWords('1H', 'HOLD BY TERMINAL', nl)).toBe('HOLD BY TERMINAL');
  expect(toMeaningWords('ZZ', 'Something new', nl)).toBe('Something new');
  expect(toMeaningWords(null, 'constructor', nl)).toBe('constructor');
});

test('a milestone is known in any spelling; another status is shown as it came', () => {
  expect(toContainerStatusWords('Full outgated', en)).toBe('full outgated');
  expect(toContainerStatusWords('FULL_OUTGATED', nl)).toBe('vol uitgereden');
  expect(toContainerStatusWords('GATE_MOVED', nl)).toBe('gate moved');
});

test('a declaration status is known in any case', () => {
  expect(toDeclarationStatusWords('NoRelease', nl).label).toBe('Niet vrijgegeven');
  expect(toDeclarationStatusWords(null, nl).label).toBe('Nog geen status');
});
