import type { BillBucket, BillStatus } from './bill.ts';
import type { ContradictingHold } from './contradicting-holds.ts';
import type { HoldEntry } from './hold-ledger.ts';
import type { MergedActivity } from './merge-activities.ts';
import { isLessThan } from './quantity.ts';
import type { ReleaseState } from './release.ts';

/** Everything that decides the status of a bill. */
export interface BillEvidence {
  activities: readonly MergedActivity[];
  openEntries: readonly HoldEntry[];
  release: ReleaseState;
  standingMoves: readonly MergedActivity[];
  contradictingHolds: readonly ContradictingHold[];
}

/** Only `cleared` is good news; nothing that is unknown or contradicted is ever in it. */
export const BUCKET_OF: Readonly<Record<BillStatus, BillBucket>> = {
  seized: 'held',
  denied: 'held',
  held: 'held',
  'general-order': 'held',
  'release-revoked': 'held',
  conflict: 'conflict',
  'partially-released': 'pending',
  cleared: 'cleared',
  'in-bond': 'pending',
  filed: 'pending',
  'no-decision': 'pending',
};

/** The status of a bill; the first that applies wins. Source: design, Rules, Bucket and status of a bill. */
export function assessStatus(evidence: BillEvidence): BillStatus {
  const { activities, openEntries, release, standingMoves } = evidence;
  const released = release.standing.length > 0;
  if (release.seizedBy) return 'seized';
  if (openEntries.some((entry) => entry.effect === 'DENY')) return 'denied';
  if (openEntries.length > 0) return 'held';
  if (release.generalOrderBy) return 'general-order';
  if (release.revoked) return 'release-revoked';
  if (evidence.contradictingHolds.length > 0 || flaggedReleases(release).length > 0) return 'conflict';
  if (released && isPartial(release)) return 'partially-released';
  if (released) return 'cleared';
  if (standingMoves.length > 0) return 'in-bond';
  return activities.length > 0 ? 'filed' : 'no-decision';
}

/** Standing releases that their own message flags as a hold. */
export function flaggedReleases({ standing }: ReleaseState): MergedActivity[] {
  return standing.filter((activity) => activity.isHold === true);
}

function isPartial({ releasedQuantity, manifestedQuantity }: ReleaseState): boolean {
  return (
    releasedQuantity !== null &&
    manifestedQuantity !== null &&
    isLessThan(releasedQuantity, manifestedQuantity)
  );
}
