/** Every language that a page, a mail or a calendar can be read in; each has its catalogue beside this file. */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is read where nobody has said, or asks for a language we do not have. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** Each in its own words, as whoever looks for it would read it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', nl: 'Nederlands' };

/** What a cookie or a row says; undefined for anything else. */
export function toLanguage(text: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}
