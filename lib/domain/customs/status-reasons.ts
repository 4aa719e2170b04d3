import { join, sentence } from '../sentences/sentence.ts';
import type { BillStatus } from './bill.ts';
import type { ContradictingHold } from './contradicting-holds.ts';
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
          text: sentence('bill.releasedSoFar', {
            quantity: release.releasedQuantity,
            otherQuantity: release.manifestedQuantity,
          }),
          factIds: release.standing.map(({ firstFactId }) => firstFactId),
        },
        ...manifest(release),
        ...tell(release.standing, stands),
      ];
    case 'cleared':
      return clearance(release);
    case 'in-bond':
      return tell(standingMoves, (move) =>
        because(move, sentence('bill.inBond', { activity: toCodeInWords(move), day: move.day })),
      );
    case 'filed':
      return filing(activities);
    case 'no-decision':
      return [{ text: sentence('bill.nothingReported'), factIds: [] }];
  }
}

function seizure({ seizedBy, standing }: ReleaseState): BillReason[] {
  if (!seizedBy) return [];
  const before = standing.at(-1);
  return [
    because(seizedBy, sentence('bill.seized', { activity: toCodeInWords(seizedBy), day: seizedBy.day })),
    ...(before
      ? [because(before, sentence('bill.releasedBeforeSeizure', { released: releasedBy(before) }))]
      : []),
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
      ? [because(released, sentence('bill.releaseLiftsNoHold', { released: releasedBy(released) }))]
      : []),
    ...(revoked && entries.length > 0 ? [because(revoked.by, takenBack(revoked))] : []),
  ];
}

function openHold({ placed, generic }: HoldEntry, released: MergedActivity | undefined): string {
  const how = generic ? 'flagged' : placed.isHold === false ? 'placedAgainstFlag' : 'placed';
  const opening = sentence(`opening.${how}`, { activity: toCodeInWords(placed), day: placed.day });
  if (!released) return sentence(generic ? 'bill.notGone' : 'bill.stillOpen', { opening });
  return sentence(generic ? 'bill.releasedButNotGone' : 'bill.releasedButOpen', {
    released: releasedBy(released),
    opening,
  });
}

function generalOrder({ generalOrderBy, standing }: ReleaseState): BillReason[] {
  if (!generalOrderBy) return [];
  const before = standing.at(-1);
  return [
    because(
      generalOrderBy,
      sentence('bill.generalOrder', { activity: toCodeInWords(generalOrderBy), day: generalOrderBy.day }),
    ),
    ...(before
      ? [because(before, sentence('bill.releasedBeforeThat', { released: releasedBy(before) }))]
      : []),
  ];
}

function revocation({ revoked }: ReleaseState): BillReason[] {
  if (!revoked) return [];
  return [
    because(revoked.by, join(takenBack(revoked), sentence('bill.noReleaseFollowed'))),
    because(revoked.release, sentence('bill.noLongerCounts', { released: releasedBy(revoked.release) })),
  ];
}

function takenBack({ release, by }: { release: MergedActivity; by: MergedActivity }): string {
  return sentence('bill.takenBack', {
    otherDay: release.day,
    code: release.code,
    activity: toCodeInWords(by),
    day: by.day,
  });
}

function manifest({ manifestedBy }: ReleaseState): BillReason[] {
  if (!manifestedBy) return [];
  const { quantity, day } = manifestedBy;
  return [
    because(
      manifestedBy,
      sentence('bill.manifested', { quantity, activity: toCodeInWords(manifestedBy), day }),
    ),
  ];
}

function contradictingHold(
  { containerNumber, hold, factIds }: ContradictingHold,
  release: ReleaseState,
): BillReason {
  const last = release.standing.at(-1);
  const name = [hold.type, hold.code].filter((part) => part !== null).map(clip);
  const values = {
    released: last ? releasedBy(last) : sentence('released.plainly'),
    containerNumber,
    hold: name.join(' '),
    day: hold.reportedOn,
  };
  return {
    text: values.hold
      ? sentence('bill.contradicted', values)
      : sentence('bill.contradictedByUnnamed', values),
    factIds: [...factIds, ...(last ? [last.firstFactId] : [])],
  };
}

function flaggedRelease(release: MergedActivity): BillReason {
  return becauseOfFlag(release, sentence('bill.flaggedRelease', { released: releasedBy(release) }));
}

function clearance({ standing, releasedQuantity, manifestedQuantity }: ReleaseState): BillReason[] {
  const quantity =
    releasedQuantity === null
      ? sentence('bill.quantityUnknown')
      : manifestedQuantity === null
        ? sentence('bill.manifestUnknown', { quantity: releasedQuantity })
        : sentence('bill.quantities', { quantity: releasedQuantity, otherQuantity: manifestedQuantity });
  return [...tell(standing, stands), { text: join(sentence('bill.noHoldOpen'), quantity), factIds: [] }];
}

function filing(activities: readonly MergedActivity[]): BillReason[] {
  const newest = activities.at(-1);
  const dated = activities.findLast(({ releaseDate }) => releaseDate !== null);
  return [
    ...(newest
      ? [
          because(
            newest,
            activities.length === 1
              ? sentence('bill.oneActivity', last(newest))
              : sentence('bill.severalActivities', { count: activities.length, ...last(newest) }),
          ),
        ]
      : []),
    ...(dated
      ? [because(dated, sentence('bill.dateAlone', { day: dated.releaseDate, meaning: toMeaning(dated) }))]
      : []),
  ];
}

function last(newest: MergedActivity) {
  return { activity: toCodeInWords(newest), day: newest.day };
}

function stands(release: MergedActivity): BillReason {
  return because(release, sentence('bill.released', { released: releasedBy(release) }));
}

function releasedBy({ day, code, quantity }: MergedActivity): string {
  if (day === null) {
    return quantity === null
      ? sentence('released.someDay', { code })
      : sentence('released.someDayQuantity', { code, quantity });
  }
  return quantity === null
    ? sentence('released.on', { day, code })
    : sentence('released.onQuantity', { day, code, quantity });
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
  return more > 0 ? [...told, { text: sentence('bill.andMore', { count: more }), factIds: [] }] : told;
}
