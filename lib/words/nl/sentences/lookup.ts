import type { DeclarationStatus } from '#lib/domain/declarations/declaration.ts';
import type { lookupSentences as english } from '#lib/domain/sentences/lookup-sentences.ts';
import type { WordsLike } from '../../words-like.ts';
import { codes } from '../codes.ts';

export const lookupSentences: WordsLike<typeof english> = {
  actingParty: codes.actingParty,
  declarationLabel: Object.fromEntries(
    Object.entries(codes.declarationStatus).map(([status, words]) => [status, words.label]),
  ) as Record<DeclarationStatus, string>,
  lookupHold: { open: '{hold} ({actingParty})' },
  lookupAnswer: {
    noBox: 'Er is geen container van bekend.',
    boxesReady: '{count} van {otherCount} containers klaar.',
    declaration: '{declarationStatus}.',
    checkDigit: 'Het controlecijfer moet {count} zijn.',
    tooMany: 'Dit zijn meer dan {count} nummers: zoek ze in delen op.',
  },
};
