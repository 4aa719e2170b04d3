import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pickClientWords } from '#lib/words/client-namespaces.ts';

interface ClientWordsProps {
  /** Namespaces of client components that only some pages have. */
  further: NonNullable<Parameters<typeof pickClientWords>[1]>;
  children: ReactNode;
}

/** Sends the browser the words of client components that stand inside, besides those of every page. */
export async function ClientWords({ further, children }: ClientWordsProps) {
  const messages = pickClientWords(await getMessages(), further);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
