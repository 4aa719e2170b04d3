import type { frame as english } from '../en/frame.ts';
import type { WordsLike } from '../words-like.ts';

export const frame: WordsLike<typeof english> = {
  description: 'Wat de douane vasthoudt, wat is vrijgegeven, wat bijna geld gaat kosten, en waarom.',
};
