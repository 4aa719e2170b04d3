import type { notices as english } from '../en/notices.ts';
import type { WordsLike } from '../words-like.ts';

export const notices: WordsLike<typeof english> = {
  notices: 'Meldingen',
  newestFirst: 'Nieuwste eerst',
  markAll: 'Alles als gelezen markeren',
  lead: 'U krijgt te horen waar <rules>uw regels</rules> om vragen, wanneer een notitie u aanspreekt met <code>@naam</code>, wanneer een B/L, container of aangifte die u volgt van status verandert, en wanneer een uitzondering die u uitstelde weer aandacht vraagt.',
  nothing: 'Niets te melden. <rules>Zeg wat u gemeld wilt krijgen.</rules>',
  newSince: 'nieuw, <age></age>',
};
