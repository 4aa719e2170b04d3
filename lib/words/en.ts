import { account } from './en/account.ts';
import { apiKeys } from './en/api-keys.ts';
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
import { failed } from './en/failed.ts';
import { failures } from './en/failures.ts';
import { feeds } from './en/feeds.ts';
import { firstSteps } from './en/first-steps.ts';
import { frame } from './en/frame.ts';
import { members } from './en/members.ts';
import { places } from './en/places.ts';
import { roles } from './en/roles.ts';
import { sentences } from './en/sentences.ts';
import { settings } from './en/settings.ts';
import { shipments } from './en/shipments.ts';
import { signIn } from './en/sign-in.ts';
import { signInForms } from './en/sign-in-forms.ts';
import { tryOut } from './en/try-out.ts';
import { ui } from './en/ui.ts';

/** Every English word, by namespace. The other languages have the same keys. */
export const en = {
  account,
  apiKeys,
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
  failed,
  failures,
  feeds,
  firstSteps,
  frame,
  members,
  places,
  roles,
  sentences,
  settings,
  shipments,
  signIn,
  signInForms,
  tryOut,
  ui,
} as const;
