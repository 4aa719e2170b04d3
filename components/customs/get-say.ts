import { getLocale, getTranslations } from 'next-intl/server';
import { sayIn } from '#lib/words/say-in.ts';
import type { Say } from './use-say.ts';

/** The same as `useSay`, for pages and other async components. */
export async function getSay(): Promise<Say> {
  const [language, t] = await Promise.all([getLocale(), getTranslations()]);
  return sayIn(language, t);
}
