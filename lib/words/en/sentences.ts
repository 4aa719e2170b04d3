import { SENTENCES } from '#lib/domain/sentences/sentences.ts';

/** What the rules say: the table they make their sentences from. */
export const sentences = SENTENCES;
