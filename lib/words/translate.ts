import type { createTranslator, Messages, NamespaceKeys, NestedKeyOf } from 'use-intl/core';
import type { en } from './en.ts';
import type { Language } from './languages.ts';

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}

/**
 * Says what a key means in the reader's language: `Translate` knows every key (`customs.held`), `Translate<'customs'>`
 * those of a namespace (`held`). Pure functions take one; components ask `useTranslations` or `getTranslations` for it.
 */
export type Translate<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>> = never> = ReturnType<
  typeof createTranslator<Messages, Namespace>
>;
