import type { shared as english } from '../en/shared.ts';
import type { WordsLike } from '../words-like.ts';

export const shared: WordsLike<typeof english> = {
  title: 'Blokkadelijst',
  titleFor: 'Blokkadelijst voor {broker}',
  asks: '{who} vraagt waardoor deze B/L’s worden vastgehouden. Wat u hier antwoordt, komt meteen aan.',
  passedOn: 'Uw antwoord over {bill} is doorgegeven.',
  nothing: 'Er staat op dit moment niets op deze lijst.',
  goodUntil:
    'Deze link is geldig tot <time></time> ({zone}). Wie de link heeft, kan deze pagina lezen en in uw naam antwoorden: houd hem voor uzelf.',
  heldSince: 'Vastgehouden sinds',
  notHeld: 'niet vastgehouden',
  lastFreeDay: 'Laatste vrije dag',
  notReported: 'niet gemeld',
  boxes: 'Containers',
  references: 'Referenties',
  lastAnswer: 'Uw laatste antwoord: <time></time>',
  answerAbout: 'Antwoord over {bill}',
  seen: 'Gezien, ik ben ermee bezig',
  documents: 'Benodigde documenten',
  expected: 'Verwachte vrijgave',
  comment: 'Opmerking',
  answer: 'Antwoorden',
  opensNothing: 'Deze link opent niets',
  opensNothingMeans:
    'Misschien is de link verlopen of ingetrokken, of is die niet compleet. Vraag een nieuwe aan wie hem gaf.',
};
