import type { en } from './en.ts';
import { about } from './nl/about.ts';
import { account } from './nl/account.ts';
import { apiKeys } from './nl/api-keys.ts';
import { audit } from './nl/audit.ts';
import { bill } from './nl/bill.ts';
import { briefing } from './nl/briefing.ts';
import { brokerLinks } from './nl/broker-links.ts';
import { calendarFeeds } from './nl/calendar-feeds.ts';
import { calendarText } from './nl/calendar-text.ts';
import { cargo } from './nl/cargo.ts';
import { codes } from './nl/codes.ts';
import { containers } from './nl/containers.ts';
import { controls } from './nl/controls.ts';
import { customs } from './nl/customs.ts';
import { declaration } from './nl/declaration.ts';
import { declarations } from './nl/declarations.ts';
import { demo } from './nl/demo.ts';
import { demoProgress } from './nl/demo-progress.ts';
import { digests } from './nl/digests.ts';
import { durations } from './nl/durations.ts';
import { exceptionCard } from './nl/exception-card.ts';
import { exceptions } from './nl/exceptions.ts';
import { exportFile } from './nl/export-file.ts';
import { failed } from './nl/failed.ts';
import { failures } from './nl/failures.ts';
import { feeds } from './nl/feeds.ts';
import { firstSteps } from './nl/first-steps.ts';
import { frame } from './nl/frame.ts';
import { goTo } from './nl/go-to.ts';
import { jobs } from './nl/jobs.ts';
import { listTools } from './nl/list-tools.ts';
import { lookup } from './nl/lookup.ts';
import { mail } from './nl/mail.ts';
import { members } from './nl/members.ts';
import { noticeRules } from './nl/notice-rules.ts';
import { notices } from './nl/notices.ts';
import { people } from './nl/people.ts';
import { places } from './nl/places.ts';
import { refusals } from './nl/refusals.ts';
import { replay } from './nl/replay.ts';
import { roles } from './nl/roles.ts';
import { search } from './nl/search.ts';
import { sentences } from './nl/sentences.ts';
import { settings } from './nl/settings.ts';
import { shared } from './nl/shared.ts';
import { shipments } from './nl/shipments.ts';
import { signIn } from './nl/sign-in.ts';
import { signInForms } from './nl/sign-in-forms.ts';
import { triage } from './nl/triage.ts';
import { tryOut } from './nl/try-out.ts';
import { ui } from './nl/ui.ts';
import { views } from './nl/views.ts';
import { gaps, unknowns, webhookEvents } from './nl/webhook-events.ts';
import { workspaces } from './nl/workspaces.ts';
import type { WordsLike } from './words-like.ts';

export const nl: WordsLike<typeof en> = {
  about,
  account,
  apiKeys,
  audit,
  bill,
  briefing,
  brokerLinks,
  calendarFeeds,
  calendarText,
  cargo,
  codes,
  containers,
  controls,
  customs,
  declaration,
  declarations,
  demo,
  demoProgress,
  digests,
  durations,
  exceptionCard,
  exceptions,
  exportFile,
  failed,
  failures,
  feeds,
  firstSteps,
  frame,
  gaps,
  goTo,
  jobs,
  listTools,
  lookup,
  mail,
  members,
  noticeRules,
  notices,
  people,
  places,
  refusals,
  replay,
  roles,
  search,
  sentences,
  settings,
  shared,
  shipments,
  signIn,
  signInForms,
  triage,
  tryOut,
  ui,
  unknowns,
  views,
  webhookEvents,
  workspaces,
};
