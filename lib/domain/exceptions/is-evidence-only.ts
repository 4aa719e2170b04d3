import { isNothingOwed } from '../containers/demurrage.ts';
import { normaliseStatus, RAIL_STEPS, toRailStep } from '../containers/milestones.ts';
import type { VoyageStep } from '../containers/walk-voyage.ts';
import { toReportedPosition } from '../containers/whereabouts.ts';

/** Which exceptions of the voyage are open, and which have been since before this moment. */
export interface OpenNow {
  isOpen(name: string): boolean;
  wasOpen(name: string): boolean;
}

/**
 * Whether a sighting of an exception is evidence only, so that it neither opens nor counts: it contradicts itself, or the
 * state that would close it already holds. What is said at the same moment does not hold already: a sender that says two
 * things at once is shown with both. Source: design, Rules, Exceptions.
 */
export function isEvidenceOnly(name: string, step: VoyageStep, { isOpen, wasOpen }: OpenNow): boolean {
  const { whereabouts, holds, amounts } = step.alone;
  switch (name) {
    case 'activeHold':
      return holds !== null && holds.active.length === 0;
    case 'demurrageRisk':
      return whereabouts.out || wasOpen('demurrageDetected');
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
export function toStepOfSighting({ sighting, alone }: VoyageStep): number {
  const { isRailMove, railStep } = alone.whereabouts;
  const own = toRailStep(normaliseStatus(sighting.event.data.fields.status), isRailMove === true);
  return own ?? Math.max(railStep, RAIL_STEPS.discharged);
}

function hasMovedOn(step: VoyageStep): boolean {
  return step.settled.whereabouts.railStep > toStepOfSighting(step);
}

function wasSeenLater({ sighting, settled }: VoyageStep): boolean {
  const own = toReportedPosition(sighting);
  return own !== null && (settled.whereabouts.position ?? '') > own;
}
