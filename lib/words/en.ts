import { about } from './en/about.ts';
import { account } from './en/account.ts';
import { apiKeys } from './en/api-keys.ts';
import { audit } from './en/audit.ts';
import { bill } from './en/bill.ts';
import { briefing } from './en/briefing.ts';
import { brokerLinks } from './en/broker-links.ts';
import { calendarFeeds } from './en/calendar-feeds.ts';
import { calendarText } from './en/calendar-text.ts';
import { cargo } from './en/cargo.ts';
import { codes } from './en/codes.ts';
import { containers } from './en/containers.ts';
import { controls } from './en/controls.ts';
import { customs } from './en/customs.ts';
import { declaration } from './en/declaration.ts';
import { declarations } from './en/declarations.ts';
import { demo } from './en/demo.ts';
import { demoProgress } from './en/demo-progress.ts';
import { digests } from './en/digests.ts';
import { durations } from './en/durations.ts';
import { exceptionCard } from './en/exception-card.ts';
import { exceptions } from './en/exceptions.ts';
import { exportFile } from './en/export-file.ts';
import { failed } from './en/failed.ts';
import { failures } from './en/failures.ts';
import { feeds } from './en/feeds.ts';
import { firstSteps } from './en/first-steps.ts';
import { frame } from './en/frame.ts';
import { goTo } from './en/go-to.ts';
import { jobs } from './en/jobs.ts';
import { listTools } from './en/list-tools.ts';
import { lookup } from './en/lookup.ts';
import { mail } from './en/mail.ts';
import { members } from './en/members.ts';
import { noticeRules } from './en/notice-rules.ts';
import { notices } from './en/notices.ts';
import { people } from './en/people.ts';
import { places } from './en/places.ts';
import { refusals } from './en/refusals.ts';
import { replay } from './en/replay.ts';
import { roles } from './en/roles.ts';
import { search } from './en/search.ts';
import { sentences } from './en/sentences.ts';
import { settings } from './en/settings.ts';
import { shared } from './en/shared.ts';
import { shipments } from './en/shipments.ts';
import { signIn } from './en/sign-in.ts';
import { signInForms } from './en/sign-in-forms.ts';
import { triage } from './en/triage.ts';
import { tryOut } from './en/try-out.ts';
import { ui } from './en/ui.ts';
import { views } from './en/views.ts';
import { gaps, unknowns, webhookEvents } from './en/webhook-events.ts';
import { workspaces } from './en/workspaces.ts';

/** Every English word, by namespace. The other languages have the same keys. */
export const en = {
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
} as const;
