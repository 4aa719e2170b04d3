import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { THEME_COOKIE, toTheme } from '#components/frame/theme.ts';
import { pickClientWords } from '#lib/words/client-namespaces.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame');
  return {
    title: { default: 'Clearhold', template: '%s · Clearhold' },
    description: t('description'),
    icons: { icon: '/icon.svg' },
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, language, words] = await Promise.all([cookies(), getLocale(), getMessages()]);
  const theme = toTheme(jar.get(THEME_COOKIE)?.value);
  return (
    <html lang={language} data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={pickClientWords(words)}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
