import { isNothingOwed } from '../containers/demurrage.ts';
import { normaliseStatus, RAIL_STEPS, toRailStep } from '../containers/milestones.ts';
import type { VoyageStep } from '../containers/walk-voyage.ts';
import { toReportedPosition } from '../containers/whereabouts.ts';

/**
 * Whether a sighting of an exception is evidence only, so that it neither opens nor counts: it contradicts itself, or the
 * state that would close it already holds. `isOpen` tells which exceptions of the voyage are open at this moment.
 * Source: design, Rules, Exceptions.
 */
export function isEvidenceOnly(name: string, step: VoyageStep, isOpen: (name: string) => boolean): boolean {
  const { whereabouts, holds, amounts } = step.after;
  switch (name) {
    case 'activeHold':
      return holds !== null && holds.active.length === 0;
    case 'demurrageRisk':
      return whereabouts.out || isOpen('demurrageDetected');
    case 'demurrageDetected':
      return whereabouts.out || isNothingOwed(amounts);
    case 'streetDwell':
      return whereabouts.returned;
    case 'railDwell':
      return whereabouts.out || (!isOpen(name) && hasMovedOn(step));
    case 'noRailSightings':
      return whereabouts.out || (!isOpen(name) && (hasMovedOn(step) || wasSeenLater(step)));
    default:
      return false;
  }
}

/** The rail step that a sighting of a rail exception speaks of: its own status, else the last one known. */
export function toStepOfSighting({ sighting, after }: VoyageStep): number {
  const { isRailMove, railStep } = after.whereabouts;
  const own = toRailStep(normaliseStatus(sighting.event.data.fields.status), isRailMove === true);
  return own ?? Math.max(railStep, RAIL_STEPS.discharged);
}

function hasMovedOn(step: VoyageStep): boolean {
  return step.before.whereabouts.railStep > toStepOfSighting(step);
}

function wasSeenLater({ sighting, before }: VoyageStep): boolean {
  const own = toReportedPosition(sighting);
  return own !== null && (before.whereabouts.position ?? '') > own;
}
