import { expect, test } from 'vitest';
import { findAcceptedLanguage } from './accepted-language.ts';

test.each([
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['en-GB,en;q=0.9,nl;q=0.1', 'en'],
  ['de-DE, fr;q=0.9, nl;q=0.3, en;q=0.7', 'en'],
  ['de, nl-BE', 'nl'],
  ['nl;q=0, en', 'en'],
])('a browser that asks for "%s" reads %s', (header, language) => {
  expect(findAcceptedLanguage(header)).toBe(language);
});

test.each([null, '', '*', 'de-DE,fr', 'nl;q=nonsense'])('"%s" asks for none of ours', (header) => {
  expect(findAcceptedLanguage(header)).toBeUndefined();
});
