import type { lookup as english } from '../en/lookup.ts';
import type { WordsLike } from '../words-like.ts';

export const lookup: WordsLike<typeof english> = {
  title: 'Een lijst opzoeken',
  lead: 'Plak containers, B/L’s, inkooporders, LRN’s of MRN’s zoals ze in een mail of een werkblad staan.',
  numbers: 'Nummers',
  hint: 'Eén per regel, of tussen tabs, komma’s en puntkomma’s; ten hoogste 5.000 tekens.',
  lookUp: 'Opzoeken',
  answer: 'Antwoord',
  noNumber: 'Er staat geen nummer in deze tekst.',
  known:
    '<strong>{known} van {count}</strong> bekend: <strong>{ready}</strong> klaar om te gaan, {notReady} niet klaar, waarvan {held} vastgehouden.',
  seeUnknown: '{count, plural, one {# is niet bekend} other {# zijn niet bekend}}',
  lines: '{count, number} regels',
  copy: 'Kopiëren als tabel',
  csv: 'CSV',
  caption: 'Wat bekend is',
  column: {
    pasted: 'Geplakt',
    known: 'Bekend als',
    state: 'Stand',
    ready: 'Klaar',
    why: 'Waarom',
    holds: 'Blokkades, status',
    free: 'Laatste vrije dag',
  },
  onBill: 'Op de B/L <bill></bill>',
  onBox: 'Op de container zelf: <holds></holds>',
  noneKnown: 'geen bekend',
  declaration: 'aangifte',
  noBill: 'geen B/L bekend',
  ready: 'Klaar',
  notReady: 'Niet klaar',
  unknown: 'Onbekend',
  notKnown: 'Niet bekend',
  didYouMean: 'Bedoelde u <numbers></numbers>?',
  perhaps:
    'Misschien heeft nog geen bericht ze genoemd, of alleen een deel: het zoekvak bovenaan vindt delen van nummers.',
};
