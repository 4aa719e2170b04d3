import type { search as english } from '../en/search.ts';
import type { WordsLike } from '../words-like.ts';

export const search: WordsLike<typeof english> = {
  title: 'Zoeken',
  titleOf: 'Zoeken: {text}',
  typeNumber: 'Typ hierboven een nummer: B/L, container, boeking, LRN, MRN of een eigen referentie.',
  nothing: 'Niets hier draagt “{text}”. Zoek het in <link>wat is binnengekomen</link>.',
  all: 'Allemaal',
  bills: 'B/L’s',
  containers: 'Containers',
  declarations: 'Aangiften',
  shipments: 'Zendingen',
};
