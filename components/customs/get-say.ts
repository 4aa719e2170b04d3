import { getLocale, getTranslations } from 'next-intl/server';
import { sayIn } from '#lib/words/say-in.ts';

/** The same as `useSay`, for pages and other async components. */
export async function getSay(): Promise<(text: string) => string> {
  const [language, t] = await Promise.all([getLocale(), getTranslations()]);
  return sayIn(language, t);
}
