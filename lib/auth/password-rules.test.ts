import { expect, test } from 'vitest';
import { whyPasswordIsRefused } from './password-rules.ts';

const CONTEXT = ['Ada Quillfeather', 'ada@quillfeather.example'];

test.each([
  'correct horse battery staple',
  'clearly my own words',
  'Ünïcödé wörds, 船 and 🚢',
  'x7#kQ2!p',
  `${'a'.repeat(60)}bc`,
  'ada lovelace wrote the first program',
])('%s is taken: long ones are welcome, and nothing is asked of their kind', (password) => {
  expect(whyPasswordIsRefused(password, CONTEXT)).toBeNull();
});

test.each([
  ['1234567', 'at least 8'],
  ['🚢🚢🚢🚢🚢🚢🚢', 'at least 8'],
  ['x'.repeat(201), 'at most 200'],
  ['password', 'lists'],
  ['Password1', 'lists'],
  ['PASSWORD1234', 'lists'],
  ['password1!!!', 'lists'],
  ['iloveyou1', 'lists'],
  ['Quillfeather!', 'own name'],
  ['ada@quillfeather.example', 'own name'],
  ['quillfeather.example', 'own name'],
  ['Clearhold!', 'own name'],
  ['xyxyxyxyxyxy', 'repeats'],
])('%s is refused, with the reason', (password, reason) => {
  expect(whyPasswordIsRefused(password, CONTEXT)).toContain(reason);
});
