import type { demo as english } from '../en/demo.ts';
import type { WordsLike } from '../words-like.ts';

export const demo: WordsLike<typeof english> = {
  demoData: 'Demogegevens',
  lead: 'Lading die niemand verscheept, om alles op uit te proberen. Ze staat in een eigen werkruimte.',
  isGone: 'De demogegevens zijn weg.',
  refusal: {
    '401': 'Je bent intussen uitgelogd. Log in en probeer het opnieuw.',
    '403': 'Dat mag alleen een beheerder die is ingelogd.',
    '404': 'Er zijn geen demogegevens van jou meer: ze zijn intussen verwijderd.',
    '409': 'De demogegevens zijn er al. Verwijder ze eerst om ze opnieuw te laden.',
    other: 'Dat lukt op dit moment niet. Probeer het over een minuut opnieuw.',
  },
  lookAround: 'Rondkijken met demogegevens',
  whatItIs:
    'Een eigen werkruimte, Demo genaamd, wordt gevuld met een geloofwaardige ochtend: zo’n 400 containers op 120 B/L’s, met blokkades, vrijgaven, demurrage en aangiften, verteld door de berichten die de afzenders zouden sturen. Niets ervan raakt vermengd met eigen gegevens, en het kan op elk moment weer weg.',
  load: 'Demogegevens laden',
  isLoading: 'Demogegevens worden geladen',
  isThere: 'De demogegevens zijn er',
  youAreInside: 'Je kijkt ernaar. <briefing>De briefing ervan</briefing> is de plek om te beginnen.',
  lookAtIt: 'De demo bekijken',
  wayBack: 'De weg terug staat onder <workspaces>Werkruimten</workspaces>.',
  removeIt: 'De demogegevens verwijderen',
  whatGoes:
    'De werkruimte Demo verdwijnt met alles erin, ook wat jij en anderen er noteerden. Andere werkruimten blijven zoals ze zijn.',
  remove: 'Demogegevens verwijderen',
  banner: '<strong>Demogegevens:</strong> niets op deze pagina is echte lading.',
  back: 'Terug naar uw werkruimten',
  removeFromBanner: 'Verwijderen',
};
