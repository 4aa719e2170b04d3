import type { en } from './en.ts';
import { bill } from './nl/bill.ts';
import { briefing } from './nl/briefing.ts';
import { cargo } from './nl/cargo.ts';
import { codes } from './nl/codes.ts';
import { controls } from './nl/controls.ts';
import { customs } from './nl/customs.ts';
import { declaration } from './nl/declaration.ts';
import { declarations } from './nl/declarations.ts';
import { durations } from './nl/durations.ts';
import { exceptionCard } from './nl/exception-card.ts';
import { frame } from './nl/frame.ts';
import { places } from './nl/places.ts';
import { shipments } from './nl/shipments.ts';
import { ui } from './nl/ui.ts';
import type { WordsLike } from './words-like.ts';

export const nl: WordsLike<typeof en> = {
  bill,
  briefing,
  cargo,
  codes,
  controls,
  customs,
  declaration,
  declarations,
  durations,
  exceptionCard,
  frame,
  places,
  shipments,
  ui,
};
