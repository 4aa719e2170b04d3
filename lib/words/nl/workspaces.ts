import type { workspaces as english } from '../en/workspaces.ts';
import type { WordsLike } from '../words-like.ts';

export const workspaces: WordsLike<typeof english> = {
  workspaces: 'Werkruimten',
  yours: 'De uwe',
  yourWorkspaces: 'Uw werkruimten',
  save: 'Opslaan',
  saved: 'Opgeslagen.',
  name: 'Naam',
  timeZone: 'Tijdzone',
  timeZoneHint:
    'Zoals Europe/Amsterdam. Zegt welke dag het vandaag is: voor laatste vrije dagen en wat daarna komt.',
  make: 'Werkruimte maken',
  made: 'Hij is er: u bent beheerder, en verder is er niemand.',
  youAre: 'U bent',
  lookAtIt: 'Bekijken',
  demoData: 'demogegevens',
  youAreHere: 'u bent hier',
  lead: 'Een werkruimte bevat de gegevens van één bedrijf. Vanuit de ene is van de andere niets te zien.',
  changeOne: '{name} wijzigen',
  lookAtOne: '{name} bekijken',
};
