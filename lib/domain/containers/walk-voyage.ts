import { type KnownHolds, listHolds } from './active-holds.ts';
import type { ContainerSighting } from './container-fact.ts';
import { type KnownAmounts, moveAmounts, NO_AMOUNTS } from './demurrage.ts';
import { type KnownLastFreeDays, moveLastFreeDays, NO_LAST_FREE_DAYS } from './last-free-days.ts';
import { moveOn, NOWHERE, type Whereabouts } from './whereabouts.ts';

/** What is known of a container on one voyage at one moment. */
export interface ContainerKnowledge {
  readonly whereabouts: Whereabouts;
  readonly holds: KnownHolds | null;
  readonly days: KnownLastFreeDays;
  readonly amounts: KnownAmounts;
}

/** One sighting, with what was known before it and after it. */
export interface VoyageStep {
  readonly sighting: ContainerSighting;
  readonly before: ContainerKnowledge;
  readonly after: ContainerKnowledge;
}

export const NOTHING_KNOWN: ContainerKnowledge = {
  whereabouts: NOWHERE,
  holds: null,
  days: NO_LAST_FREE_DAYS,
  amounts: NO_AMOUNTS,
};

/** Goes through the sightings of a voyage, oldest first. */
export function walkVoyage(sightings: readonly ContainerSighting[]): VoyageStep[] {
  let before = NOTHING_KNOWN;
  return sightings.map((sighting) => {
    const after: ContainerKnowledge = {
      whereabouts: moveOn(before.whereabouts, sighting),
      holds: listHolds(before.holds, sighting),
      days: moveLastFreeDays(before.days, sighting),
      amounts: moveAmounts(before.amounts, sighting),
    };
    const step = { sighting, before, after };
    before = after;
    return step;
  });
}
