'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { nextTheme, THEME_COOKIE, type Theme } from './theme.ts';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

const A_YEAR_IN_SECONDS = 31_536_000;

/** System, light, dark, in turn. Kept in a cookie, so that the server draws the next page right at once. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations('controls');
  const [theme, setTheme] = useState(initial);
  const change = () => {
    const next = nextTheme(theme);
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
  };
  return (
    <button
      type="button"
      className="icon-button"
      onClick={change}
      aria-label={t('colours', { theme })}
      title={t('coloursNow', { theme })}
    >
      <Icon name={ICONS[theme]} />
    </button>
  );
}
