import type { EpisodeState } from '../exceptions/episode.ts';
import type { Instant } from '../instant.ts';
import type { Remark } from '../remark.ts';
import type { Triage } from '../triage/triage.ts';
import type { ActiveHold, Demurrage, LastFreeDayKind, LastFreeDays } from './container.ts';
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
  /** What people did to the container on this voyage; missing where nobody did anything. */
  triage?: Triage;
}
