import type { brokerLinks as english } from '../en/broker-links.ts';
import type { WordsLike } from '../words-like.ts';

export const brokerLinks: WordsLike<typeof english> = {
  brokerLinks: 'Links voor douane-expediteurs',
  links: 'Links',
  none: 'Er is nog geen link gemaakt.',
  broker: 'Douane-expediteur',
  state: 'Status',
  opened: 'Geopend',
  notYet: 'nog niet',
  answers: 'Antwoorden',
  goodUntil: 'Geldig tot',
  made: 'Gemaakt',
  change: 'Wijzigen',
  revoke: 'Intrekken',
  lead: 'Lijsten van vastgehouden lading die douane-expediteurs zonder account lezen en beantwoorden. Maak er een met “Vraag expediteur” bij <customs>vastgehouden of vrij</customs>.',
  by: 'door {person}',
  revokeOne: 'Link van {broker} intrekken',
  bucket:
    '{bucket, select, held {vastgehouden} cleared {vrij} conflict {tegenstrijdig} other {in afwachting}}',
  code: 'code {code}',
  mustAct: '{actor} is aan zet',
  account: 'klant {account}',
  text: '“{text}”',
  bills: '{count, plural, one {B/L} other {B/L’s}} {bills}',
  states: { active: 'actief', expired: 'verlopen', revoked: 'ingetrokken' },
};
