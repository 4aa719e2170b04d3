import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { findPageAccess } from '#lib/auth/require-page-access.ts';
import { findAcceptedLanguage } from '#lib/words/accepted-language.ts';
import { getWords } from '#lib/words/catalogues.ts';
import { LANGUAGE_COOKIE } from '#lib/words/language-cookie.ts';
import { DEFAULT_LANGUAGE, type Language, toLanguage } from '#lib/words/languages.ts';
import '#lib/words/lean-message-format.ts';

/** In which words a page speaks: those the person chose, else those this browser chose, else those it asks for. */
export default getRequestConfig(async () => {
  const language = await readLanguage();
  // Instants are written in the reader's zone by components/ui, never by the catalogue.
  return { locale: language, messages: getWords(language), timeZone: 'UTC' };
});

async function readLanguage(): Promise<Language> {
  const [chosen, jar, asked] = await Promise.all([findChosenLanguage(), cookies(), headers()]);
  return (
    chosen ??
    toLanguage(jar.get(LANGUAGE_COOKIE)?.value) ??
    findAcceptedLanguage(asked.get('accept-language')) ??
    DEFAULT_LANGUAGE
  );
}

/** None when the database cannot say: the page that tells so is drawn all the same. */
async function findChosenLanguage(): Promise<Language | undefined> {
  const access = await findPageAccess().catch(() => undefined);
  return access?.person?.language ?? undefined;
}
