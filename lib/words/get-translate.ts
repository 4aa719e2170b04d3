import { createTranslator } from 'use-intl/core';
import { getWords } from './catalogues.ts';
import type { Language } from './languages.ts';
import type { Translate } from './translate.ts';

const made = new Map<Language, Translate>();

/** The words of a language for what is no page: mails, calendars, tests. */
export function getTranslate(language: Language): Translate {
  let translate = made.get(language);
  if (!translate) {
    translate = createTranslator({ locale: language, messages: getWords(language), timeZone: 'UTC' });
    made.set(language, translate);
  }
  return translate;
}
