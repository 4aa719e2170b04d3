import { ACTING_PARTY_IN_WORDS } from '../customs/who-acts.ts';
import type { DeclarationStatus } from '../declarations/declaration.ts';
import { DECLARATION_STATUS_WORDS } from '../declarations/describe-status.ts';

/** What is said of the numbers of a pasted list. */
export const lookupSentences = {
  /** Who acts on a hold, within a line. */
  actingParty: ACTING_PARTY_IN_WORDS,

  /** The status of a declaration as a label. */
  declarationLabel: Object.fromEntries(
    Object.entries(DECLARATION_STATUS_WORDS).map(([status, words]) => [status, words.label]),
  ) as Readonly<Record<DeclarationStatus, string>>,

  /** An open hold and who acts on it; several are joined by semicolons. */
  lookupHold: { open: '{hold} ({actingParty})' },

  /** What is said of a number of a pasted list. */
  lookupAnswer: {
    noBox: 'No box of it is known.',
    boxesReady: '{count} of {otherCount} boxes ready.',
    declaration: '{declarationStatus}.',
    checkDigit: 'Check digit should be {count}.',
    tooMany: 'These are more than {count} numbers: look them up in parts.',
  },
} as const;
