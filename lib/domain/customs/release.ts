import type { CalendarDay } from '../calendar-day.ts';
import type { Remark } from '../remark.ts';
import { sentence } from '../sentences/sentence.ts';
import { toCodeAndDay } from './describe-activity.ts';
import type { MergedActivity } from './merge-activities.ts';
import { largestQuantity, sumQuantities } from './quantity.ts';

/** Of the codes that revoke, those that take back every release; 14 takes back the entry only, 4Z one 1Z. */
const TAKES_BACK_RELEASES: ReadonlySet<string | null> = new Set(['4A', '5H', '15', '16', '4E', '54']);

/** 1Q, 1R and 1V only move the clock; these two order the goods away. */
const ORDERS_TO_GENERAL_ORDER: ReadonlySet<string | null> = new Set(['1S', '1U']);

/** What became of the release of a bill. */
export interface ReleaseState {
  /** Releases after the last revocation, in order. */
  standing: MergedActivity[];
  /** The last release that was taken back and what took it back, while no release followed. */
  revoked: { release: MergedActivity; by: MergedActivity } | null;
  /** The first seizure that no release followed. */
  seizedBy: MergedActivity | null;
  /** The first order to General Order that no release followed. */
  generalOrderBy: MergedActivity | null;
  /** Sum over the standing releases; `null` when one of them has no quantity or when none stands. */
  releasedQuantity: string | null;
  releasedOn: CalendarDay | null;
  /** The largest quantity on an activity that neither releases nor revokes. */
  manifestedQuantity: string | null;
  /** The first activity that gives it. */
  manifestedBy: MergedActivity | null;
  remarks: Remark[];
}

/**
 * Follows the release of a bill through its activities. A release stands until a revocation takes back every release
 * before it; then the quantity starts again from nothing. Quantities of a seizure or of General Order are never released.
 * "Followed by a release" means that one was reported after it, whatever became of that release.
 * Source: design, Rules, The release of a bill.
 */
export function assessRelease(activities: readonly MergedActivity[]): ReleaseState {
  let standing: MergedActivity[] = [];
  let revoked: ReleaseState['revoked'] = null;
  let seizedBy: MergedActivity | null = null;
  let generalOrderBy: MergedActivity | null = null;
  const remarks: Remark[] = [];

  for (const activity of activities) {
    const effects = activity.disposition?.effects ?? [];
    if (effects.includes('RELEASE')) {
      standing.push(activity);
      revoked = null;
      seizedBy = null;
      generalOrderBy = null;
    }
    if (TAKES_BACK_RELEASES.has(activity.code)) {
      const release = standing.at(-1);
      if (release) revoked = { release, by: activity };
      else remarks.push(revocationWithoutRelease(activity));
      standing = [];
    }
    if (effects.includes('SEIZE')) seizedBy ??= activity;
    if (ORDERS_TO_GENERAL_ORDER.has(activity.code)) generalOrderBy ??= activity;
  }

  const manifesting = activities.filter(isManifesting);
  const manifestedQuantity = largestQuantity(manifesting.map(({ quantity }) => quantity));
  return {
    standing,
    revoked,
    seizedBy,
    generalOrderBy,
    releasedQuantity: sumQuantities(standing.map((release) => release.quantity)),
    releasedOn: standing.at(-1)?.day ?? null,
    manifestedQuantity,
    manifestedBy:
      manifesting.find(({ quantity }) => quantity !== null && quantity === manifestedQuantity) ?? null,
    remarks,
  };
}

function isManifesting({ disposition }: MergedActivity): boolean {
  return !disposition?.effects.some((effect) => effect === 'RELEASE' || effect === 'REVOKE');
}

function revocationWithoutRelease(activity: MergedActivity): Remark {
  return {
    code: 'revocation-without-release',
    text: sentence('billRemark.revokedNothing', { dated: toCodeAndDay(activity) }),
  };
}
