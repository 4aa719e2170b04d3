import type { firstSteps as english } from '../en/first-steps.ts';
import type { WordsLike } from '../words-like.ts';

export const firstSteps: WordsLike<typeof english> = {
  nothingYet: 'Er is nog niets binnengekomen',
  notHeard:
    'Er is nog geen afzender gehoord. Een beheerder van deze werkruimte verbindt ze onder Instellingen, Feeds; het eerste bericht verschijnt hier dan vanzelf.',
  connect: 'Er is nog niets binnengekomen: verbind een afzender',
  giveAddress:
    'Geef elke afzender zijn adres en zijn geheim, of probeer het adres eerst uit met de opdracht.',
  waits: 'Deze pagina wacht. Met het eerste bericht wordt zij de briefing.',
  theAddress: 'het adres',
  noFeed: 'Deze werkruimte heeft nog geen feed. <feeds>Maak er een</feeds>.',
  furtherFeeds: 'Geheimen en verdere feeds: <feeds>Instellingen, Feeds</feeds>.',
  sendsTo: '{sender} verstuurt naar',
};
