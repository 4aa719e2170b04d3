import type { CalendarDay } from '../calendar-day.ts';
import { toUuid } from '../digest.ts';
import { compareText, type Sighting } from '../sighting.ts';
import type { CustomsActivityReport, TradeEventOf } from '../trade-event.ts';
import { type DispositionCode, findDispositionCode } from './disposition-code.ts';
import { toCanonicalQuantity } from './quantity.ts';

/** One customs activity of a bill, however many messages reported it. */
export interface MergedActivity {
  /** Digest of its identity: the same on every fold, in every order of arrival. */
  readonly id: string;
  readonly code: string | null;
  readonly rawCode: string | null;
  /** What CBP's table says of the code; `undefined` for a code that is not in it. */
  readonly disposition: DispositionCode | undefined;
  readonly message: string;
  readonly day: CalendarDay | null;
  /** The day as sent where it could not be read. */
  readonly unreadableDay: string | null;
  readonly quantity: string | null;
  readonly rawQuantity: string | null;
  readonly isHold: boolean | null;
  readonly releaseDate: CalendarDay | null;
  /** Place among the sightings, oldest first, of the one that said the release date. */
  readonly releaseDateSightedIn: number;
  readonly releaseOrigin: string | null;
  /** In how many sightings it stands. */
  readonly timesSeen: number;
  /** The first fact that reported it. */
  readonly firstFactId: string;
  /** The fact that said last whether it is a hold; the first fact where none did. */
  readonly flagFactId: string;
  /** Every fact that reported it. */
  readonly factIds: readonly string[];
}

interface Draft extends CustomsActivityReport {
  id: string;
  disposition: DispositionCode | undefined;
  orderDay: string;
  firstSighting: number;
  position: number;
  releaseDateSightedIn: number;
  timesSeen: number;
  flagFactId: string;
  factIds: string[];
}

/**
 * The activities of a bill in the order the rules use: day, then the earliest sighting that reported it, then the place
 * in that delivery's list. An activity is known by its normalised code, day, message, quantity as a number, and which
 * one it is among equals within one delivery; so deltas and full lists both work, a repeated list changes nothing, and
 * absence deletes nothing. An activity without a readable day takes the day of its earliest sighting in this order, and
 * stands before all others when that sighting has no `sentAt` (it is older than all). Source: design, Rules, Facts.
 *
 * @param sightings oldest first, as `toSightings` gives them.
 */
export function mergeActivities(
  sightings: Sighting<TradeEventOf<'customs-entry-reported'>>[],
): MergedActivity[] {
  const byIdentity = new Map<string, Draft[]>();
  const drafts: Draft[] = [];
  for (const [index, sighting] of sightings.entries()) {
    const occurrences = new Map<string, number>();
    for (const [position, report] of sighting.event.data.activities.entries()) {
      const identity = toIdentity(report);
      const occurrence = occurrences.get(identity) ?? 0;
      occurrences.set(identity, occurrence + 1);
      const equals = byIdentity.get(identity);
      const known = equals?.[occurrence];
      if (known) {
        seeAgain(known, report, sighting, index);
        continue;
      }
      const draft = seeFirst(report, sighting, index, position, toActivityId(report, identity, occurrence));
      if (equals) equals.push(draft);
      else byIdentity.set(identity, [draft]);
      drafts.push(draft);
    }
  }
  return drafts.sort(inOrder).map(toMergedActivity);
}

// A bill is folded anew with every message about it, from reports that never change.
const identities = new WeakMap<CustomsActivityReport, string>();
const idsOfFirsts = new WeakMap<CustomsActivityReport, string>();

function toIdentity(report: CustomsActivityReport): string {
  const known = identities.get(report);
  if (known !== undefined) return known;
  const { code, day, message, quantity } = report;
  const canonical = quantity === null ? null : toCanonicalQuantity(quantity);
  const identity = JSON.stringify([code, day, message, canonical]);
  identities.set(report, identity);
  return identity;
}

function toActivityId(report: CustomsActivityReport, identity: string, occurrence: number): string {
  const known = occurrence === 0 ? idsOfFirsts.get(report) : undefined;
  if (known !== undefined) return known;
  const id = toUuid(`${identity}\n${occurrence}`);
  if (occurrence === 0) idsOfFirsts.set(report, id);
  return id;
}

function seeFirst(
  report: CustomsActivityReport,
  { sentAt, factIds }: Sighting<unknown>,
  index: number,
  position: number,
  id: string,
): Draft {
  return {
    ...report,
    id,
    disposition: findDispositionCode(report.code),
    orderDay: report.day ?? sentAt?.slice(0, 10) ?? '',
    firstSighting: index,
    position,
    releaseDateSightedIn: index,
    timesSeen: 1,
    flagFactId: factIds[0] ?? '',
    factIds: [...factIds],
  };
}

/** A field that is missing keeps what was known; `null` is a value and replaces it. */
function seeAgain(
  known: Draft,
  report: CustomsActivityReport,
  sighting: Sighting<unknown>,
  index: number,
): void {
  known.timesSeen += 1;
  known.factIds.push(...sighting.factIds);
  known.rawCode = report.rawCode;
  known.quantity = report.quantity;
  known.rawQuantity = report.rawQuantity;
  known.unreadableDay ??= report.unreadableDay;
  if (report.isHold !== undefined) {
    known.isHold = report.isHold;
    known.flagFactId = sighting.factIds[0] ?? '';
  }
  if (report.releaseOrigin !== undefined) known.releaseOrigin = report.releaseOrigin;
  if (report.releaseDate !== undefined) {
    known.releaseDate = report.releaseDate;
    known.releaseDateSightedIn = index;
  }
}

function inOrder(a: Draft, b: Draft): number {
  return compareText(a.orderDay, b.orderDay) || a.firstSighting - b.firstSighting || a.position - b.position;
}

function toMergedActivity(draft: Draft): MergedActivity {
  return {
    id: draft.id,
    code: draft.code,
    rawCode: draft.rawCode,
    disposition: draft.disposition,
    message: draft.message,
    day: draft.day,
    unreadableDay: draft.day === null ? (draft.unreadableDay ?? null) : null,
    quantity: draft.quantity,
    rawQuantity: draft.rawQuantity,
    isHold: draft.isHold ?? null,
    releaseDate: draft.releaseDate ?? null,
    releaseDateSightedIn: draft.releaseDateSightedIn,
    releaseOrigin: draft.releaseOrigin ?? null,
    timesSeen: draft.timesSeen,
    firstFactId: draft.factIds[0] ?? '',
    flagFactId: draft.flagFactId,
    factIds: draft.factIds,
  };
}
