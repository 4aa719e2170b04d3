import type { KnownCommercialDetails } from '../commercial-details.ts';
import type { Instant } from '../instant.ts';
import type { Hold } from '../trade-event.ts';

/** What a bill needs to know of each voyage that sails under it. Kept with the voyage, so it is plain data. */
export interface VoyageOnBill {
  containerNumber: string;
  /** Active holds of the newest full list; `null` before any list came. */
  activeHolds: Hold[] | null;
  /** The facts that say so. */
  holdFactIds: string[];
  commercial: KnownCommercialDetails;
  /** `sentAt` of the newest sighting. */
  lastEventAt: Instant | null;
  /** Some sighting of it had no `sentAt`. */
  undated: boolean;
}
