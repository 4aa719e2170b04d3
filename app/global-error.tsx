'use client';

import { useEffect, useState } from 'react';
import { findAcceptedLanguage } from '#lib/words/accepted-language.ts';
import { globalFailure as english } from '#lib/words/en/global-failure.ts';
import { DEFAULT_LANGUAGE, type Language } from '#lib/words/languages.ts';
import { globalFailure as dutch } from '#lib/words/nl/global-failure.ts';
import './globals.css';

const WORDS = { en: english, nl: dutch };

/** Last resort, when even the frame could not be drawn: nothing is asked of the server, the browser knows its language. */
export default function GlobalErrorPage({ retry }: { error: Error; retry: () => void }) {
  const [language, setLanguage] = useState<Language>(DEFAULT_LANGUAGE);
  useEffect(() => {
    setLanguage(findAcceptedLanguage(navigator.languages.join()) ?? DEFAULT_LANGUAGE);
  }, []);
  const words = WORDS[language];
  return (
    <html lang={language}>
      <body>
        <title>{words.title}</title>
        <main className="page" role="alert">
          <h1 className="page-title">{words.heading}</h1>
          <p className="page-lead">{words.meanwhile}</p>
          <p>
            <button type="button" className="button button--primary button--sm" onClick={retry}>
              {words.tryAgain}
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
