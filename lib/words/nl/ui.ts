import type { ui as english } from '../en/ui.ts';
import type { WordsLike } from '../words-like.ts';

export const ui: WordsLike<typeof english> = {
  notSaid: 'niet gemeld',
  count: '{count, number}',
  moreThan: 'meer dan {count, number}',
  copyIt: '{what} {text} kopiëren',
  filtersInForce: 'Gebruikte filters',
  removeFilter: 'Filter {filter} {value} verwijderen',
  clearAll: 'Alles wissen',
  filter: 'Filteren',
  apply: 'Toepassen',
  any: 'Alle',
  breadcrumbs: 'Kruimelpad',
  asOf: 'stand van <time></time>',
  live: 'live',
  notLive: 'niet live',
  pages: 'Pagina’s',
  firstPage: 'Eerste pagina',
  nextPage: 'Volgende pagina',
  onThisPage: '{count, number} op deze pagina',
  thatIsAll: 'Dat is alles.',
  atMost: '{label}, ten hoogste {most, number}',
};
