import type { tryOut as english } from '../en/try-out.ts';
import type { WordsLike } from '../words-like.ts';

export const tryOut: WordsLike<typeof english> = {
  copySecret: 'Kopieer nu het geheim van {name}',
  tryOut: 'Uitproberen',
  command: 'Opdracht',
  copyCommand: 'Opdracht kopiëren',
  run: 'Voer dit uit in een terminal. Het is ondertekend voor dit ene bericht, over lading die er niet is: zoek ernaar in <list></list>.',
  readsSecret: 'Het leest het geheim uit <variable></variable>, dat de terminal moet kennen.',
  nothingCame: 'er kwam niets',
  waiting: 'wacht op een bericht…',
  arrived:
    'binnengekomen, {state, select, processed {verwerkt} repeat {herhaling} unrecognised {niet herkend} quarantined {in quarantaine} failed {mislukt} other {geweigerd}}',
  see: '<page>Zie wat het zegt</page> of <message>het bericht zelf</message>',
};
