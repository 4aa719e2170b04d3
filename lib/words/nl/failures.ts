import type { failures as english } from '../en/failures.ts';
import type { WordsLike } from '../words-like.ts';

export const failures: WordsLike<typeof english> = {
  nothingHere: 'Hier is niets',
  neverNamed:
    'Geen bericht noemde ooit waar dit adres om vraagt. Zoek het in <arrived>wat binnenkwam</arrived>, of zoek hierboven met een deel van een nummer.',
  neverNamedOrSlip:
    'Geen bericht noemde ooit waar dit adres om vraagt, of er staat een fout in het adres. <briefing>Terug naar de briefing</briefing>',
  notOpen: 'Niet voor u geopend',
  roleDoesNotOpen:
    'Uw rol opent deze pagina niet. Een beheerder kan dat veranderen. <briefing>Terug naar de briefing</briefing>',
};
