import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core';
import { getWords } from './catalogues.ts';
import type { Language } from './languages.ts';
import type { Translate } from './translate.ts';

const made = new Map<string, unknown>();

/** The words of a language, or of one namespace of it, for what is no page: mails, calendars, tests. */
export function getTranslate<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>> = never>(
  language: Language,
  namespace?: Namespace,
): Translate<Namespace> {
  const key = `${language} ${namespace ?? ''}`;
  const kept = made.get(key) as Translate<Namespace> | undefined;
  if (kept) return kept;
  const translate = createTranslator<Messages, Namespace>({
    locale: language,
    messages: getWords(language),
    timeZone: 'UTC',
    namespace,
  });
  made.set(key, translate);
  return translate;
}
