import type { apiKeys as english } from '../en/api-keys.ts';
import type { WordsLike } from '../words-like.ts';

export const apiKeys: WordsLike<typeof english> = {
  apiKeys: 'API-sleutels',
  name: 'Naam',
  role: 'Rol',
  state: 'Status',
  lastUsed: 'Laatst gebruikt',
  never: 'nooit',
  goodUntil: 'Geldig tot',
  made: 'Gemaakt',
  change: 'Wijzigen',
  revoke: 'Intrekken',
  by: 'door {person}',
  revokeOne: '{name} intrekken',
  revokeConfirm: 'Programma’s die “{name}” gebruiken, worden vanaf nu geweigerd. Intrekken?',
  lead: 'Programma’s sturen een sleutel mee als Bearer-token. Hier wordt alleen een afdruk ervan bewaard.',
  keys: 'Sleutels',
  makeKey: 'Sleutel maken',
  copyNow: 'Kopieer de sleutel nu',
  nameHint: 'Waar hij voor is.',
  goodFor: 'Geldig voor',
  days: '{count, plural, one {# dag} other {# dagen}}',
  aYear: 'een jaar',
  untilRevoked: 'tot hij wordt ingetrokken',
  noKey:
    'Er is nog geen sleutel gemaakt. Wat een programma kan vragen staat in <openapi>het OpenAPI-document</openapi>.',
  states: { active: 'actief', expired: 'verlopen', revoked: 'ingetrokken' },
};
