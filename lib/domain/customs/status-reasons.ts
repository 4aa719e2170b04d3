import type { BillStatus } from './bill.ts';
import type { ContradictingHold } from './contradicting-holds.ts';
import { toDayInWords } from './day-in-words.ts';
import { clip, toCodeInWords, toMeaning } from './describe-activity.ts';
import type { HoldEntry } from './hold-ledger.ts';
import type { MergedActivity } from './merge-activities.ts';
import type { ReleaseState } from './release.ts';
import { type BillEvidence, flaggedReleases } from './status.ts';

/** Why a bill has its status, in words, with the facts that say so. */
export interface BillReason {
  text: string;
  factIds: string[];
}

/** More reasons of one kind than these are counted, not told. */
const MOST_TOLD = 20;

/**
 * The reasons of a status: the facts that made it so and the rule, in words a coordinator understands. Never empty.
 *
 * @param status as `assessStatus` gave it for the same evidence.
 */
export function explainStatus(status: BillStatus, evidence: BillEvidence): BillReason[] {
  const { activities, openEntries, release, standingMoves, contradictingHolds } = evidence;
  switch (status) {
    case 'seized':
      return [...seizure(release), ...openHolds(openEntries, release)];
    case 'denied':
    case 'held':
      return openHolds(openEntries, release);
    case 'general-order':
      return generalOrder(release);
    case 'release-revoked':
      return revocation(release);
    case 'conflict':
      return [
        ...tell(contradictingHolds, (hold) => contradictingHold(hold, release)),
        ...tell(flaggedReleases(release), flaggedRelease),
      ];
    case 'partially-released':
      return [
        {
          text: `Released so far: ${release.releasedQuantity} of ${release.manifestedQuantity} manifested. The rest is not released.`,
          factIds: release.standing.map(({ firstFactId }) => firstFactId),
        },
        ...manifest(release),
        ...tell(release.standing, (activity) => because(activity, `${releasedBy(activity)}.`)),
      ];
    case 'cleared':
      return clearance(release);
    case 'in-bond':
      return tell(standingMoves, (move) =>
        because(
          move,
          `${toCodeInWords(move)} of ${toDayInWords(move.day)} lets it move under bond or permit; that is not a release.`,
        ),
      );
    case 'filed':
      return filing(activities);
    case 'no-decision':
      return [{ text: 'Customs has reported nothing about this bill yet.', factIds: [] }];
  }
}

function seizure({ seizedBy, standing }: ReleaseState): BillReason[] {
  if (!seizedBy) return [];
  const before = standing.at(-1);
  return [
    because(
      seizedBy,
      `Seized: ${toCodeInWords(seizedBy)} on ${toDayInWords(seizedBy.day)}, and no release followed. A seized quantity is not released.`,
    ),
    ...(before ? [because(before, `${releasedBy(before)}, before the seizure.`)] : []),
  ];
}

/** Refusals first: they weigh more than holds. */
function openHolds(entries: readonly HoldEntry[], { standing, revoked }: ReleaseState): BillReason[] {
  const released = standing.at(-1);
  const denials = entries.filter(({ effect }) => effect === 'DENY');
  const others = entries.filter(({ effect }) => effect !== 'DENY');
  return [
    ...tell([...denials, ...others], (entry) =>
      (entry.generic ? becauseOfFlag : because)(entry.placed, openHold(entry, released)),
    ),
    ...(released && entries.length > 0
      ? [because(released, `${releasedBy(released)}; a release does not lift a hold.`)]
      : []),
    ...(revoked && entries.length > 0 ? [because(revoked.by, takenBack(revoked))] : []),
  ];
}

function openHold({ placed, generic }: HoldEntry, released: MergedActivity | undefined): string {
  const opening = generic
    ? `${toCodeInWords(placed)} of ${toDayInWords(placed.day)} is flagged as a hold by its message`
    : `${toCodeInWords(placed)} placed ${toDayInWords(placed.day)}${placed.isHold === false ? ' (its message says it is no hold, the code says it is)' : ''}`;
  const open = generic ? ' and nothing has said since that it is gone.' : ' is still open.';
  return released ? `${releasedBy(released)}, but ${opening}${open}` : `${opening}${open}`;
}

function generalOrder({ generalOrderBy, standing }: ReleaseState): BillReason[] {
  if (!generalOrderBy) return [];
  const before = standing.at(-1);
  return [
    because(
      generalOrderBy,
      `${toCodeInWords(generalOrderBy)} on ${toDayInWords(generalOrderBy.day)}, and no release came after it. A quantity in General Order is not released.`,
    ),
    ...(before ? [because(before, `${releasedBy(before)}, before that.`)] : []),
  ];
}

function revocation({ revoked }: ReleaseState): BillReason[] {
  if (!revoked) return [];
  return [
    because(revoked.by, `${takenBack(revoked)} No release has followed.`),
    because(revoked.release, `${releasedBy(revoked.release)}: this release no longer counts.`),
  ];
}

function takenBack({ release, by }: { release: MergedActivity; by: MergedActivity }): string {
  return `The release of ${toDayInWords(release.day)} by ${release.code} was taken back by ${toCodeInWords(by)} on ${toDayInWords(by.day)}.`;
}

function manifest({ manifestedBy }: ReleaseState): BillReason[] {
  if (!manifestedBy) return [];
  const { quantity, day } = manifestedBy;
  return [
    because(
      manifestedBy,
      `Manifested quantity ${quantity}, by ${toCodeInWords(manifestedBy)} of ${toDayInWords(day)}.`,
    ),
  ];
}

function contradictingHold(
  { containerNumber, hold, factIds }: ContradictingHold,
  release: ReleaseState,
): BillReason {
  const last = release.standing.at(-1);
  const name = [hold.type, hold.code].filter((part) => part !== null).map(clip);
  return {
    text: `${last ? releasedBy(last) : 'Released'}, yet container ${containerNumber} has an active ${name.join(' ') || 'unnamed'} hold, reported ${toDayInWords(hold.reportedOn)}. One of the two is wrong or out of date.`,
    factIds: [...factIds, ...(last ? [last.firstFactId] : [])],
  };
}

function flaggedRelease(release: MergedActivity): BillReason {
  return becauseOfFlag(
    release,
    `${releasedBy(release)}, yet its message flags it as a hold. Ask which of the two is meant.`,
  );
}

function clearance({ standing, releasedQuantity, manifestedQuantity }: ReleaseState): BillReason[] {
  const quantity =
    releasedQuantity === null
      ? 'The released quantity is not known, so it cannot be compared.'
      : manifestedQuantity === null
        ? `Released quantity ${releasedQuantity}; the manifested quantity is not known.`
        : `Released quantity ${releasedQuantity}, manifested ${manifestedQuantity}.`;
  return [
    ...tell(standing, (release) => because(release, `${releasedBy(release)}.`)),
    { text: `No hold is open. ${quantity}`, factIds: [] },
  ];
}

function filing(activities: readonly MergedActivity[]): BillReason[] {
  const newest = activities.at(-1);
  const dated = activities.findLast(({ releaseDate }) => releaseDate !== null);
  return [
    ...(newest
      ? [
          because(
            newest,
            `${activities.length === 1 ? 'One activity is' : `${activities.length} activities are`} reported and none of them releases or holds the bill now. The last: ${toCodeInWords(newest)} of ${toDayInWords(newest.day)}.`,
          ),
        ]
      : []),
    ...(dated
      ? [
          because(
            dated,
            `A release date of ${toDayInWords(dated.releaseDate)} is reported with ${toMeaning(dated)}; a date alone releases nothing.`,
          ),
        ]
      : []),
  ];
}

function releasedBy({ day, code, quantity }: MergedActivity): string {
  return `Released ${day === null ? 'on an unknown day' : toDayInWords(day)} by ${code}${quantity === null ? '' : ` (quantity ${quantity})`}`;
}

function because(activity: MergedActivity, text: string): BillReason {
  return { text, factIds: [activity.firstFactId] };
}

/** The flag may have been said by a later message than the one that first reported the activity. */
function becauseOfFlag({ firstFactId, flagFactId }: MergedActivity, text: string): BillReason {
  return { text, factIds: [...new Set([flagFactId, firstFactId])] };
}

function tell<Fact>(facts: readonly Fact[], toReason: (fact: Fact) => BillReason): BillReason[] {
  const told = facts.slice(0, MOST_TOLD).map(toReason);
  const more = facts.length - told.length;
  return more > 0 ? [...told, { text: `And ${more} more.`, factIds: [] }] : told;
}
