import { type CalendarDay, earliestDay, latestDay } from '../calendar-day.ts';
import { mergeCommercialDetails, toCommercialDetails } from '../commercial-details.ts';
import type { VoyageOnBill } from '../containers/voyage-on-bill.ts';
import { distinctFacts } from '../distinct-facts.ts';
import type { Instant } from '../instant.ts';
import { toLinkKeys } from '../links/to-link-keys.ts';
import { compareText, type Sighting, toSightings } from '../sighting.ts';
import type { TradeEventOf } from '../trade-event.ts';
import { assessTriage } from '../triage/assess-triage.ts';
import type { Triage } from '../triage/triage.ts';
import type { BillSummary, CustomsActivity, LedgerEntry, OpenHold } from './bill.ts';
import { listBillRemarks } from './bill-remarks.ts';
import { findContradictingHolds } from './contradicting-holds.ts';
import { toMeaning } from './describe-activity.ts';
import { type HoldEntry, keepHoldLedger } from './hold-ledger.ts';
import { type MergedActivity, mergeActivities } from './merge-activities.ts';
import { assessRelease } from './release.ts';
import { listStandingMoves } from './standing-moves.ts';
import { assessStatus, type BillEvidence, BUCKET_OF } from './status.ts';
import { type BillReason, explainStatus } from './status-reasons.ts';

/** What senders say about a bill. */
type BillMessage = TradeEventOf<'customs-entry-reported'> | TradeEventOf<'bill-reported'>;
/** Every fact whose subject is a bill. */
export type BillEvent = BillMessage | TradeEventOf<'bill-acted-on'>;

/** An activity as the fold knows it; when we heard of it is added where it is shown. */
export interface AssessedActivity
  extends Omit<CustomsActivity, 'firstReceivedAt' | 'late' | 'webhookEventId'> {
  factIds: string[];
}

/** The whole state of a bill. Equal sets of facts and equal voyages give an equal state, in whatever order they came. */
export interface BillState {
  summary: BillSummary;
  /** Day of the oldest known thing that holds it now; `null` when nothing does or no day is known. */
  heldSince: CalendarDay | null;
  /** Why the status is what it is; never empty. */
  reasons: BillReason[];
  /** Every hold there ever was, in the order in which they were placed. */
  ledger: LedgerEntry[];
  /** In the order the rules use, newest last. */
  activities: AssessedActivity[];
  /** Normalised numbers and references by which a declaration may belong to this bill, sorted. */
  linkKeys: string[];
  /** What people did to it; absent where nobody did anything. */
  triage?: Triage;
}

/**
 * Folds everything known about a bill into its state: held or cleared, and why. Pure; nothing depends on when a message
 * arrived, how often, or in which order. Source: design, Rules.
 *
 * @param input.events the bill's own facts.
 * @param input.voyages what each container that sails under the bill says about it.
 */
export function assessBill(input: {
  billNumber: string;
  events: BillEvent[];
  voyages: VoyageOnBill[];
}): BillState {
  const voyages = input.voyages.toSorted((a, b) => compareText(a.containerNumber, b.containerNumber));
  const sightings = toSightings(input.events.filter(isMessage));
  const activities = mergeActivities(sightings.filter(isCustomsEntry));
  const ledger = keepHoldLedger(activities);
  const release = assessRelease(activities);
  const evidence: BillEvidence = {
    activities,
    openEntries: ledger.entries.filter(({ closed }) => closed === null),
    release,
    standingMoves: listStandingMoves(activities),
    contradictingHolds: findContradictingHolds(release.standing, voyages),
  };
  const status = assessStatus(evidence);
  const commercial = mergeCommercialDetails([
    toCommercialDetails(sightings.map((sighting) => ({ ...sighting, event: { data: sighting.event.data } }))),
    ...voyages.map((voyage) => voyage.commercial),
  ]);
  const bookingNumber = commercial.bookingNumber?.value ?? null;
  const referenceNumbers = commercial.referenceNumbers?.value ?? [];
  const summary: BillSummary = {
    billNumber: input.billNumber,
    bookingNumber,
    referenceNumbers,
    account: commercial.account?.value ?? null,
    bucket: BUCKET_OF[status],
    status,
    openHolds: evidence.openEntries.map(toOpenHold),
    released: release.standing.length > 0,
    releasedQuantity: release.releasedQuantity,
    manifestedQuantity: release.manifestedQuantity,
    releasedOn: release.releasedOn,
    releaseDateReported: findNewestReleaseDate(activities),
    remarks: listBillRemarks({
      status,
      evidence,
      ledgerRemarks: ledger.remarks,
      accounts: commercial.accounts,
      undated: sightings.some(({ sentAt }) => sentAt === null) || voyages.some(({ undated }) => undated),
    }),
    containers: listContainers(sightings, voyages),
    lastActivityOn: latestDay(activities.map(({ day }) => day)),
    lastEventAt: findNewestInstant([
      ...sightings.map(({ sentAt }) => sentAt),
      ...voyages.map(({ lastEventAt }) => lastEventAt),
    ]),
    lastCustomsEntryAt: findNewestInstant(sightings.filter(isCustomsEntry).map(({ sentAt }) => sentAt)),
  };
  return {
    summary,
    heldSince: summary.bucket === 'held' ? findHeldSince(evidence) : null,
    reasons: explainStatus(status, evidence),
    ledger: ledger.entries.map(toLedgerEntry),
    activities: activities.map(toAssessedActivity),
    linkKeys: toLinkKeys([input.billNumber, bookingNumber, ...referenceNumbers]),
    triage: assessTriage(distinctFacts(input.events.filter(isAct))),
  };
}

function isAct(event: BillEvent): event is TradeEventOf<'bill-acted-on'> {
  return event.type === 'bill-acted-on';
}

function isMessage(event: BillEvent): event is BillMessage {
  return !isAct(event);
}

function isCustomsEntry(
  sighting: Sighting<BillMessage>,
): sighting is Sighting<TradeEventOf<'customs-entry-reported'>> {
  return sighting.event.type === 'customs-entry-reported';
}

/** Of the release dates that are reported now, the one that was said last; in one message, that of the later activity. */
function findNewestReleaseDate(activities: readonly MergedActivity[]): CalendarDay | null {
  let newest: MergedActivity | null = null;
  for (const activity of activities) {
    if (activity.releaseDate === null) continue;
    if (newest === null || activity.releaseDateSightedIn >= newest.releaseDateSightedIn) newest = activity;
  }
  return newest?.releaseDate ?? null;
}

function findHeldSince({ openEntries, release }: BillEvidence): CalendarDay | null {
  const causes = [
    ...openEntries.map(({ placed }) => placed),
    release.seizedBy,
    release.generalOrderBy,
    release.revoked?.by ?? null,
  ];
  return earliestDay(causes.map((cause) => cause?.day ?? null));
}

function listContainers(sightings: Sighting<BillMessage>[], voyages: VoyageOnBill[]): string[] {
  const numbers = new Set(voyages.map(({ containerNumber }) => containerNumber));
  for (const { event } of sightings) {
    if (event.type === 'bill-reported') for (const number of event.data.containerNumbers) numbers.add(number);
  }
  return [...numbers].sort();
}

function findNewestInstant(instants: (Instant | null)[]): Instant | null {
  return instants.reduce(
    (newest, at) => (at !== null && (newest === null || at > newest) ? at : newest),
    null,
  );
}

function toOpenHold({ placed, effect }: HoldEntry): OpenHold {
  return {
    code: placed.code,
    rawCode: placed.rawCode,
    meaning: toMeaning(placed),
    effect,
    agency: placed.disposition?.agency ?? null,
    placedOn: placed.day,
  };
}

function toLedgerEntry(entry: HoldEntry): LedgerEntry {
  return {
    ...toOpenHold(entry),
    closedOn: entry.closed?.day ?? null,
    closedBy: entry.closed?.code ?? null,
    open: entry.closed === null,
  };
}

function toAssessedActivity(activity: MergedActivity): AssessedActivity {
  return {
    id: activity.id,
    code: activity.code,
    rawCode: activity.rawCode,
    meaning: toMeaning(activity),
    message: activity.message,
    date: activity.day,
    isHold: activity.isHold,
    releaseDate: activity.releaseDate,
    releaseOrigin: activity.releaseOrigin,
    quantity: activity.quantity,
    rawQuantity: activity.rawQuantity,
    timesSeen: activity.timesSeen,
    factIds: [...activity.factIds],
  };
}
