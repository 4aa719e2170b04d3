import { distinctFacts } from '../distinct-facts.ts';
import type { EpisodeState } from '../exceptions/episode.ts';
import type { Instant } from '../instant.ts';
import type { Remark } from '../remark.ts';
import { compareSightings, compareText } from '../sighting.ts';
import { assessVoyage } from './assess-voyage.ts';
import { assignVoyages } from './assign-voyages.ts';
import type { ActiveHold, Demurrage, LastFreeDayKind, LastFreeDays } from './container.ts';
import type { ContainerFact } from './container-fact.ts';
import type { AssessedContainerItem } from './container-timeline.ts';
import type { VoyageOnBill } from './voyage-on-bill.ts';

/** One voyage of a container, as the facts tell it: plain data that depends on neither its bill nor the day. */
export interface VoyageState {
  containerNumber: string;
  /** `null` for the voyage of messages that name no bill and have none to belong to. */
  billNumber: string | null;
  /** The voyage of the newest sighting of this container. */
  newest: boolean;
  scac: string | null;
  /** As last reported, upper case with underscores. */
  status: string | null;
  statusAt: Instant | null;
  /** `null` before any list came. */
  activeHolds: ActiveHold[] | null;
  activeHoldsAt: Instant | null;
  lastFreeDay: LastFreeDays;
  /** When each was last said. */
  lastFreeDayAt: Record<LastFreeDayKind, Instant | null>;
  demurrage: Demurrage;
  isRailMove: boolean | null;
  out: boolean;
  outAt: Instant | null;
  /** Nothing newer than the end of tracking has come. */
  trackingStopped: boolean;
  remarks: Remark[];
  /** Names. */
  originPort: string | null;
  destinationPort: string | null;
  /** `sentAt` of the newest sighting. */
  lastEventAt: Instant | null;
  /** Everything about the box itself but the day lets it go: no active hold, and available. */
  ownGatesOpen: boolean;
  onBill: VoyageOnBill;
  /** In the order they opened. */
  exceptions: EpisodeState[];
  /** Oldest first. */
  timeline: AssessedContainerItem[];
}

/**
 * What is known of a container: one state a voyage, the newest first. A pure function of the set of facts about it,
 * whatever their order and however often one is given. Source: design, Rules, Sightings, Identity, Containers, Exceptions.
 */
export function assessContainer(containerNumber: string, events: readonly ContainerFact[]): VoyageState[] {
  return assignVoyages(distinctFacts(events))
    .map((voyage) => assessVoyage(containerNumber, voyage))
    .sort(
      (a, b) =>
        compareSightings(b.newestSighting, a.newestSighting) ||
        compareText(a.state.billNumber ?? '', b.state.billNumber ?? ''),
    )
    .map(({ state }, index) => ({ ...state, newest: index === 0 }));
}
