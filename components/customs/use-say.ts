import { useLocale, useTranslations } from 'next-intl';
import { sayIn } from '#lib/words/say-in.ts';

/** Says a text of the rules in the reader's language. */
export type Say = (text: string) => string;

/** For components that stay on the server, where all words are. */
export function useSay(): Say {
  return sayIn(useLocale(), useTranslations());
}
