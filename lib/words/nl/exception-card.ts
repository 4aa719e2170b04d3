import type { exceptionCard as english } from '../en/exception-card.ts';
import type { WordsLike } from '../words-like.ts';

export const exceptionCard: WordsLike<typeof english> = {
  label: 'Container {number}',
  lastFreeDay: 'Laatste vrije dag',
  owed: 'Verschuldigd',
  accrued: 'opgelopen {amount}',
  sinceYesterday: '{change} sinds gisteren',
  nobody: 'geen behandelaar',
  seenAt: '<age></age> gezien',
  episode: '{number, number}e keer',
  timesSeen: '{count, plural, one {# keer} other {# keer}} gezien',
  history: 'Geschiedenis, {count, number}',
  reported: 'gemeld',
  closed: 'Gesloten: {rule}, <at></at>',
  resolvedBy: 'Opgelost door {person}: {rule}, <at></at>',
  somePerson: 'iemand',
  vesselNotSaid: 'Schip niet gezegd',
  noVessel: 'schip niet gezegd',
  rolled: '{vessels}. ETA <before></before> → <after></after>',
  rolledLater:
    '{vessels}. ETA <before></before> → <after></after>, <strong>{days, plural, one {# dag} other {# dagen}} later: doorgeschoven</strong>',
  rolledEarlier:
    '{vessels}. ETA <before></before> → <after></after>, <strong>{days, plural, one {# dag} other {# dagen}} eerder: vervroegd</strong>',
  noFreeDay: 'Geen laatste vrije dag gemeld, staat al lang.',
  doesNotGovern: 'Geldt niet',
  chargesRun: 'De kosten lopen; het bedrag is niet gemeld.',
  owedAtPort: '<amount>{port}</amount> verschuldigd in de haven',
  owedAtRail: '<amount>{rail}</amount> verschuldigd op het spoor',
  owedAtBoth:
    '<amount>{port}</amount> verschuldigd in de haven, <amount>{rail}</amount> verschuldigd op het spoor',
  holdsNotNamed: 'De blokkades zijn niet genoemd.',
  mustAct: '<strong>{party}</strong> is aan zet',
  holdReported: 'gemeld <day></day>',
  discharged: 'Gelost <day></day>',
  dischargedAgo: 'Gelost <day></day>, <strong>{days, plural, one {# dag} other {# dagen}} geleden</strong>',
  lastSeen: 'Laatst gezien <day></day>',
  lastSeenAgo:
    'Laatst gezien <day></day>, <strong>{days, plural, one {# dag} other {# dagen}} geleden</strong>',
  out: 'Al {days, plural, one {# dag} other {# dagen}} buiten, sinds <out></out>. Detentiondag <detention></detention>',
  outUnknown: 'Buiten sinds: <out></out>. Detentiondag <detention></detention>',
  siblingsNotNamed: 'De bijbehorende containers zijn niet genoemd.',
  isf5: 'ISF-5 uiterlijk 24 uur voor het laden',
  isf5Late: 'ISF-5 uiterlijk 24 uur voor het laden<late>: te laat, al {status}</late>',
  isf5Elements: {
    bookingParty: 'Boekende partij',
    unlading: 'Buitenlandse loshaven',
    delivery: 'Plaats van aflevering',
    shipTo: 'Ontvanger (ship-to)',
    hts: 'HTS-code, 6 cijfers',
  },
  noFields: 'Het kwam zonder velden.',
};
