import type { en } from './en.ts';
import { account } from './nl/account.ts';
import { apiKeys } from './nl/api-keys.ts';
import { audit } from './nl/audit.ts';
import { bill } from './nl/bill.ts';
import { briefing } from './nl/briefing.ts';
import { brokerLinks } from './nl/broker-links.ts';
import { calendarFeeds } from './nl/calendar-feeds.ts';
import { cargo } from './nl/cargo.ts';
import { codes } from './nl/codes.ts';
import { controls } from './nl/controls.ts';
import { customs } from './nl/customs.ts';
import { declaration } from './nl/declaration.ts';
import { declarations } from './nl/declarations.ts';
import { durations } from './nl/durations.ts';
import { exceptionCard } from './nl/exception-card.ts';
import { failed } from './nl/failed.ts';
import { failures } from './nl/failures.ts';
import { feeds } from './nl/feeds.ts';
import { firstSteps } from './nl/first-steps.ts';
import { frame } from './nl/frame.ts';
import { jobs } from './nl/jobs.ts';
import { members } from './nl/members.ts';
import { noticeRules } from './nl/notice-rules.ts';
import { notices } from './nl/notices.ts';
import { people } from './nl/people.ts';
import { places } from './nl/places.ts';
import { roles } from './nl/roles.ts';
import { search } from './nl/search.ts';
import { sentences } from './nl/sentences.ts';
import { settings } from './nl/settings.ts';
import { shipments } from './nl/shipments.ts';
import { signIn } from './nl/sign-in.ts';
import { signInForms } from './nl/sign-in-forms.ts';
import { triage } from './nl/triage.ts';
import { tryOut } from './nl/try-out.ts';
import { ui } from './nl/ui.ts';
import { workspaces } from './nl/workspaces.ts';
import type { WordsLike } from './words-like.ts';

export const nl: WordsLike<typeof en> = {
  account,
  apiKeys,
  audit,
  bill,
  briefing,
  brokerLinks,
  calendarFeeds,
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
  jobs,
  members,
  noticeRules,
  notices,
  people,
  places,
  roles,
  search,
  sentences,
  settings,
  shipments,
  signIn,
  signInForms,
  triage,
  tryOut,
  ui,
  workspaces,
};
