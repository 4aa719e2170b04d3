import type { VoyageOnBill } from '../containers/voyage-on-bill.ts';
import type { Hold } from '../trade-event.ts';
import type { MergedActivity } from './merge-activities.ts';

/** Holds of the line, the terminal and the unknown: customs has no part in them. */
const NOT_OF_AN_AUTHORITY: ReadonlySet<string | null> = new Set(['FREIGHT', 'CARRIER', 'TERMINAL', 'OTHER']);

export interface ContradictingHold {
  containerNumber: string;
  hold: Hold;
  factIds: string[];
}

/**
 * The active holds on a bill's containers that contradict its release: those of an authority, reported on or after the day
 * of the last standing release. An unknown day on either side counts as after. None without a standing release.
 * Source: design, Rules, Bucket and status of a bill.
 */
export function findContradictingHolds(
  standingReleases: readonly MergedActivity[],
  voyages: readonly VoyageOnBill[],
): ContradictingHold[] {
  const lastRelease = standingReleases.at(-1);
  if (!lastRelease) return [];
  return voyages.flatMap(({ containerNumber, activeHolds, holdFactIds }) =>
    (activeHolds ?? [])
      .filter(({ type }) => !NOT_OF_AN_AUTHORITY.has(type))
      .filter(
        ({ reportedOn }) => reportedOn === null || lastRelease.day === null || reportedOn >= lastRelease.day,
      )
      .map((hold) => ({ containerNumber, hold, factIds: holdFactIds })),
  );
}
