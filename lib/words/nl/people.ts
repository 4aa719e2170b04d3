import type { people as english } from '../en/people.ts';
import type { WordsLike } from '../words-like.ts';

export const people: WordsLike<typeof english> = {
  people: 'Behandelaar en notities',
  nobodyHas: 'Niemand behandelt het.',
  nobodyWrote: 'Niemand heeft nog iets geschreven.',
  takeBack: 'Terugdraaien',
  takenBack: 'Teruggedraaid.',
  assign: 'Toewijzen',
  toWhom: 'Behandelaar; leeg voor niemand',
  writeNote: 'Notitie schrijven',
  note: 'Notitie',
  speaksTo: '@Naam spreekt een lid aan.',
  watch: 'Volgen',
  watchNoLonger: 'Niet meer volgen',
  seen: 'Gezien',
  markSeen: 'Als gezien markeren',
  timeNotSaid: 'op een niet genoemd tijdstip',
  hasIt: '<strong>{person}</strong> behandelt het.',
  seenByYou: 'door u gezien <time></time>',
  nobody: 'niemand',
  links: {
    confirmed: {
      label: 'Bevestigen',
      one: 'Koppeling met {kind, select, bill {B/L} container {container} other {zending}} {id} bevestigen',
    },
    rejected: {
      label: 'Afwijzen',
      one: 'Koppeling met {kind, select, bill {B/L} container {container} other {zending}} {id} afwijzen',
    },
  },
};
