import { bill } from './en/bill.ts';
import { briefing } from './en/briefing.ts';
import { cargo } from './en/cargo.ts';
import { codes } from './en/codes.ts';
import { controls } from './en/controls.ts';
import { customs } from './en/customs.ts';
import { declaration } from './en/declaration.ts';
import { declarations } from './en/declarations.ts';
import { durations } from './en/durations.ts';
import { exceptionCard } from './en/exception-card.ts';
import { frame } from './en/frame.ts';
import { places } from './en/places.ts';
import { shipments } from './en/shipments.ts';
import { ui } from './en/ui.ts';

/** Every English word, by namespace. The other languages have the same keys. */
export const en = {
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
} as const;
