import { durations } from './en/durations.ts';
import { frame } from './en/frame.ts';
import { ui } from './en/ui.ts';

/** Every English word, by namespace. The other languages have the same keys. */
export const en = {
  durations,
  frame,
  ui,
} as const;
