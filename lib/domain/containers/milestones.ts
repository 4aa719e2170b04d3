/**
 * Container statuses in the order of a journey. Open text: a status that is not here has no place in the order.
 * Source: developers.opentrack.co, "Container Milestones" and "Rail Visibility".
 */
export const MILESTONES = [
  'EMPTY_OUTGATED',
  'FULL_INGATED',
  'LOADED_ON_BARGE_AT_ORIGIN',
  'BARGE_DEPARTED_FROM_ORIGIN',
  'BARGE_BERTHED_AT_ORIGIN_PORT',
  'DISCHARGED_FROM_BARGE_AT_ORIGIN_PORT',
  'LOADED',
  'VESSEL_DEPARTED',
  'VESSEL_ARRIVED_AT_TRANSSHIPMENT_PORT',
  'VESSEL_BERTHED_AT_TRANSSHIPMENT_PORT',
  'DISCHARGED_AT_TRANSSHIPMENT_PORT',
  'LOADED_AT_TRANSSHIPMENT_PORT',
  'VESSEL_DEPARTED_FROM_TRANSSHIPMENT_PORT',
  'VESSEL_ARRIVED',
  'VESSEL_BERTHED',
  'DISCHARGED',
  'AVAILABLE',
  'FULL_INGATED_TO_RAIL_FACILITY',
  'LOADED_ON_RAIL',
  'DEPARTED_ON_RAIL',
  'ARRIVED_AT_RAIL_FACILITY',
  'UNLOADED_FROM_RAIL',
  'AVAILABLE_AT_RAIL_FACILITY',
  'FULL_OUTGATED',
  'FULL_OUTGATED_FROM_RAIL_FACILITY',
  'DELIVERED',
  'EMPTY_READY_FOR_PICKUP',
  'EMPTY_PICKED_UP_FOR_RETURN',
  'EMPTY_RETURNED',
] as const;

const place: ReadonlyMap<string, number> = new Map(MILESTONES.map((milestone, index) => [milestone, index]));
const placeOf = (milestone: (typeof MILESTONES)[number]) => place.get(milestone) ?? -1;

/** Steps of a rail journey, in order: DISCHARGED < LOADED_ON_RAIL < ARRIVED_AT_RAIL_FACILITY < out. */
export const RAIL_STEPS = { discharged: 0, loaded: 1, arrived: 2, out: 3 } as const;

const RAIL_STEP_OF: ReadonlyMap<string, number> = new Map([
  ['DISCHARGED', RAIL_STEPS.discharged],
  ['LOADED_ON_RAIL', RAIL_STEPS.loaded],
  ['DEPARTED_ON_RAIL', RAIL_STEPS.loaded],
  ['ARRIVED_AT_RAIL_FACILITY', RAIL_STEPS.arrived],
  ['UNLOADED_FROM_RAIL', RAIL_STEPS.arrived],
  ['AVAILABLE_AT_RAIL_FACILITY', RAIL_STEPS.arrived],
]);

/** A status in one spelling, whatever its case and separators: `Full outgated` is `FULL_OUTGATED`; blank is `null`. */
export function normaliseStatus(status: string | null | undefined): string | null {
  return (
    (status ?? '')
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_') || null
  );
}

/** Whether a status is one whose place in the order of a journey we know. */
export function isKnownStatus(status: string): boolean {
  return place.has(normaliseStatus(status) ?? '');
}

/** Outside, by a normalised status: FULL_OUTGATED or later; for a rail move out of the rail facility or later. */
export function isOut(status: string | null, isRailMove: boolean): boolean {
  const threshold = placeOf(isRailMove ? 'FULL_OUTGATED_FROM_RAIL_FACILITY' : 'FULL_OUTGATED');
  return status !== null && (place.get(status) ?? -1) >= threshold;
}

/** The step of a rail journey that a normalised status tells; `null` where it tells none (AVAILABLE may be anywhere). */
export function toRailStep(status: string | null, isRailMove: boolean): number | null {
  if (status === null) return null;
  return isOut(status, isRailMove) ? RAIL_STEPS.out : (RAIL_STEP_OF.get(status) ?? null);
}

/** Only the sender's own AVAILABLE says that a truck may come. */
export function isAvailable(status: string | null): boolean {
  return status === 'AVAILABLE';
}

/** `FULL_OUTGATED` as people write it: "full outgated". */
export function toStatusInWords(status: string): string {
  return status.toLowerCase().replaceAll('_', ' ');
}
