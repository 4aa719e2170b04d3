import { useLocale, useTranslations } from 'next-intl';
import { sayIn } from '#lib/words/say-in.ts';

/** Says texts of the rules in the reader's language; on the server, where all words are. */
export function useSay(): (text: string) => string {
  return sayIn(useLocale(), useTranslations());
}
