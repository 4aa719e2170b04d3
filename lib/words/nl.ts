import type { en } from './en.ts';
import { durations } from './nl/durations.ts';
import { frame } from './nl/frame.ts';
import { ui } from './nl/ui.ts';
import type { WordsLike } from './words-like.ts';

export const nl: WordsLike<typeof en> = {
  durations,
  frame,
  ui,
};
