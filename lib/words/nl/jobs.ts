import type { jobs as english } from '../en/jobs.ts';
import type { WordsLike } from '../words-like.ts';

export const jobs: WordsLike<typeof english> = {
  jobs: 'Taken',
  lead: 'Wat vanzelf draait, één tegelijk, hoeveel processen er ook dienen. Niets van wat afzenders sturen wacht erop.',
  job: 'Taak',
  when: 'Wanneer',
  lastRun: 'Laatste keer',
  took: 'Duurde',
  result: 'Resultaat',
  failures: 'Mislukt',
  run: 'Uitvoeren',
  runNow: 'Nu uitvoeren',
  askedFor: 'Gevraagd.',
  lastFailed: 'de laatste {count, number} mislukten',
  failuresOfRuns: '{failures, number} van {runs, number}',
  runOne: 'Nu uitvoeren: {job}',
  states: { never: 'nog niet', running: 'bezig', done: 'gedaan', failed: 'mislukt' },
  names: {
    'anchor-audit-log': {
      title: 'Auditlogboek verankeren',
      does: 'Schrijft het einde van elk auditlogboek dat is gegroeid buiten de database, zodat niemand het ongezien kan afknippen.',
      when: 'Elke vijf minuten',
    },
    'change-days': {
      title: 'De dag beginnen',
      does: 'Telt de B/L’s van elke groep en laat open pagina’s weten dat in hun werkruimte een nieuwe dag is begonnen: urgentie, vrije tijd en gereedheid gaan per dag.',
      when: 'Elk kwartier; doet iets om middernacht van elke werkruimte',
    },
    'delete-old-notices': {
      title: 'Opruimen wat oud is',
      does: 'Verwijdert meldingen ouder dan een jaar, afleveringen ouder dan 90 dagen, en links voor douane-expediteurs en agenda’s die 90 dagen geleden eindigden. Antwoorden van expediteurs blijven: het zijn feiten over de B/L.',
      when: 'Elke dag om 03:20 UTC',
    },
    'deliver-webhooks': {
      title: 'Uitgaande webhooks afleveren',
      does: 'Stuurt meldingen naar adressen van anderen, steeds opnieuw met groeiende pauzes tot ze worden aangenomen.',
      when: 'Elke minuut',
    },
    'drop-old-messages': {
      title: 'Oude ruwe berichten weggooien',
      does: 'Gooit de ruwe berichten weg die RAW_RETENTION_MONTHS niet meer bewaart. Wat eruit volgt blijft.',
      when: 'Elke dag om 02:40 UTC',
    },
    'end-snoozes': {
      title: 'Uitstel beëindigen',
      does: 'Laat open pagina’s, en wie haar uitstelde, weten dat een uitgestelde uitzondering weer aandacht vraagt.',
      when: 'Elke minuut, en op het moment dat er een eindigt',
    },
    'find-notices': {
      title: 'Meldingen zoeken',
      does: 'Kijkt wat berichten en tijd hebben veranderd, en vertelt het aan wie daarom vroeg.',
      when: 'Elke minuut',
    },
    'keep-demo-data': {
      title: 'Demogegevens laden',
      does: 'Vertelt de demonstratie aan werkruimten die ervoor zijn gemaakt, en ruimt op wat er van verwijderde over is.',
      when: 'Elke minuut, en als iemand erom vraagt',
    },
    'keep-partitions': {
      title: 'Ruimte maken voor berichten',
      does: 'Maakt de partities waarin de berichten van deze maand en de volgende worden bewaard, en telt de rijen van een werkruimte die nooit zijn geteld.',
      when: 'Elk uur',
    },
    'mail-notices': {
      title: 'Meldingen mailen',
      does: 'Verstuurt de mails waar regels om vragen: meteen, of verzameld tot één per dag.',
      when: 'Elke minuut',
    },
    'send-digests': {
      title: 'Overzichten sturen',
      does: 'Vertelt wie erom vroeg wat een opgeslagen weergave bevat, en wat er nieuw in is.',
      when: 'Elke minuut; elk overzicht op zijn eigen tijd van de dag',
    },
  },
};
