import type { shipments as english } from '../en/shipments.ts';
import type { WordsLike } from '../words-like.ts';

export const shipments: WordsLike<typeof english> = {
  title: 'Zendingen',
  titleOfOne: 'Zending {id}',
  nothing: 'Geen zendingen.',
  filteredOut: 'Misschien laten de filters ze weg.',
  filter: {
    label: 'Zendingen filteren',
    find: 'Nummer of id',
    search: 'Zoekterm',
    status: 'Status',
  },
  column: {
    shipment: 'Zending',
    type: 'Soort',
    status: 'Status',
    weight: 'Totaal gewicht',
    price: 'Totale prijs',
    lastEvent: 'Laatste bericht',
    id: 'Id',
  },
  noStatus: 'Er is geen status gemeld.',
  events: 'Gebeurtenissen',
  eventsLabel: 'Gebeurtenissen, nieuwste eerst',
  facts: {
    title: 'Gegevens',
    id: 'Zending-id',
    type: 'Soort',
    status: 'Status zoals gestuurd',
    weight: 'Totaal gewicht (eenheid niet gegeven)',
    price: 'Totale prijs (valuta niet gegeven)',
    created: 'Aangemaakt',
    updated: 'Laatst gewijzigd',
  },
};
