import type { Messages } from 'use-intl/core';
import { en } from './en.ts';
import type { Language } from './languages.ts';
import { nl } from './nl.ts';
import type { WordsLike } from './words-like.ts';

const CATALOGUES: Record<Language, WordsLike<typeof en>> = { en, nl };

/** All words of a language. */
export function getWords(language: Language): Messages {
  // The same keys and arguments as the English ones, which the compiler knows: a test compares them.
  return CATALOGUES[language] as Messages;
}
