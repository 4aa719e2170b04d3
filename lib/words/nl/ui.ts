import type { ui as english } from '../en/ui.ts';
import type { WordsLike } from '../words-like.ts';

export const ui: WordsLike<typeof english> = {
  notSaid: 'niet gemeld',
  count: '{count, number}',
  moreThan: 'meer dan {count, number}',
};
