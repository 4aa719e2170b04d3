import type { demoProgress as english } from '../en/demo-progress.ts';
import type { WordsLike } from '../words-like.ts';

export const demoProgress: WordsLike<typeof english> = {
  messagesTold: 'Vertelde berichten',
  beginsSoon: 'Het begint zo meteen.',
  told: '{told, number} van {total, number} berichten verteld.',
};
