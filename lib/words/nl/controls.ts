import type { controls as english } from '../en/controls.ts';
import type { WordsLike } from '../words-like.ts';

export const controls: WordsLike<typeof english> = {
  main: 'Hoofdmenu',
  language: 'Taal',
  working: 'Bezig…',
  copy: 'Kopiëren',
  copied: '{what} gekopieerd',
  cannotCopy: 'De browser staat kopiëren hier niet toe',
  toldOnce: '{what}. Dit wordt niet nog eens getoond.',
  news: '{count, number} nieuw · <show>tonen</show>',
  colours: 'Kleuren {theme, select, light {licht} dark {donker} other {als het systeem}}. Wijzigen',
  coloursNow: 'Kleuren: {theme, select, light {licht} dark {donker} other {als het systeem}}',
  noAnswer: 'Clearhold antwoordt niet. Probeer het zo meteen opnieuw.',
  answered: 'Clearhold antwoordde met {status}.',
};
