'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { LANGUAGE_COOKIE } from '#lib/words/language-cookie.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/words/languages.ts';

const A_YEAR_IN_SECONDS = 31_536_000;

/** The languages to read in, for who is not signed in: kept in a cookie of this browser. */
export function LanguageSwitch() {
  const t = useTranslations('controls');
  const router = useRouter();
  const current = useLocale();
  const choose = (language: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
    router.refresh();
  };
  return (
    <fieldset className="language-switch">
      <legend className="sr-only">{t('language')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="button button--tertiary button--sm"
          aria-pressed={language === current}
          onClick={() => choose(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}
