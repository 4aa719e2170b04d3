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
  /** What was known before its moment. Several sightings may have one `sentAt`; none of them came before another. */
  readonly settled: ContainerKnowledge;
  /** `settled`, moved on by this sighting alone. */
  readonly alone: ContainerKnowledge;
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
  let settled = NOTHING_KNOWN;
  return sightings.map((sighting, index) => {
    if (sightings[index - 1]?.sentAt !== sighting.sentAt) settled = before;
    const after = learn(before, sighting);
    const alone = settled === before ? after : learn(settled, sighting);
    const step = { sighting, before, after, settled, alone };
    before = after;
    return step;
  });
}

function learn(known: ContainerKnowledge, sighting: ContainerSighting): ContainerKnowledge {
  return {
    whereabouts: moveOn(known.whereabouts, sighting),
    holds: listHolds(known.holds, sighting),
    days: moveLastFreeDays(known.days, sighting),
    amounts: moveAmounts(known.amounts, sighting),
  };
}
