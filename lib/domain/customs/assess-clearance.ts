import { type CalendarDay, daysBetween, earliestDay } from '../calendar-day.ts';
import { toSightings } from '../sighting.ts';
import type { BillEvent } from './assess-bill.ts';
import { keepHoldLedger } from './hold-ledger.ts';
import { mergeActivities } from './merge-activities.ts';
import { assessRelease } from './release.ts';

/** How a released bill was released. */
export interface Clearance {
  /** Of the last release that stands; as it came where no table knows it. */
  code: string | null;
  origin: string | null;
  /** Whether customs ever stopped it. */
  wasHeld: boolean;
  /** When it first did; null where it never did, or on a day not said. */
  heldFrom: CalendarDay | null;
  /** From then to the release; null where one of the days is not known. */
  daysToClear: number | null;
  /** Codes of what customs reported after it, in order. */
  laterCodes: string[];
}

/** What the last standing release of a bill says; `null` where none stands. Pure, and of the facts alone, as `assessBill`. */
export function assessClearance(events: readonly BillEvent[]): Clearance | null {
  const entries = events.filter((event) => event.type === 'customs-entry-reported');
  const activities = mergeActivities(toSightings(entries));
  const last = assessRelease(activities).standing.at(-1);
  if (last === undefined) return null;
  const holds = keepHoldLedger(activities).entries;
  const heldFrom = earliestDay(holds.map(({ placed }) => placed.day));
  return {
    code: last.code ?? last.rawCode,
    origin: last.releaseOrigin,
    wasHeld: holds.length > 0,
    heldFrom,
    daysToClear: heldFrom === null || last.day === null ? null : Math.max(0, daysBetween(heldFrom, last.day)),
    laterCodes: activities
      .slice(activities.indexOf(last) + 1)
      .flatMap(({ code, rawCode }) => code ?? rawCode ?? []),
  };
}
