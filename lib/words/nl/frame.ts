import type { frame as english } from '../en/frame.ts';
import type { WordsLike } from '../words-like.ts';

export const frame: WordsLike<typeof english> = {
  description: 'Wat de douane vasthoudt, wat is vrijgegeven, wat bijna geld gaat kosten, en waarom.',
  skip: 'Naar de pagina',
  accountOf: 'Account van {name}',
  profile: 'Profiel',
  security: 'Beveiliging en sessies',
  signOut: 'Uitloggen',
  notices: '{unread, plural, =0 {Meldingen} other {Meldingen, # nieuw}}',
  searchLabel: 'B/L’s, containers, aangiften en referenties zoeken',
  searchFor: 'B/L, container, LRN, MRN, referentie',
  search: 'Zoeken',
  senders: 'Afzenders',
  notKept: 'Een bericht dat niet meer bewaard wordt',
  nothingYet: 'nog niets',
  silent: '{length} geen bericht van {sender}. De cijfers kunnen oud zijn.',
  silentLongerThanUsual:
    '{length} geen bericht van {sender}; gewoonlijk hoogstens {usual}. De cijfers kunnen oud zijn.',
  neverHeard: 'Er is nog geen bericht van {sender} gekomen.',
  lastHeard: 'Laatste bericht van {sender} <age></age>.',
};
