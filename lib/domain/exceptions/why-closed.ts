import { toListedHolds } from '../containers/active-holds.ts';
import { isNothingOwed, isOwedReported } from '../containers/demurrage.ts';
import { isOut, toRailStep, toStatusInWords } from '../containers/milestones.ts';
import type { VoyageStep } from '../containers/walk-voyage.ts';
import { isSaidReturned, toReportedPosition, toReportedStatus } from '../containers/whereabouts.ts';
import type { Instant } from '../instant.ts';
import { sentence } from '../sentences/sentence.ts';

/** Exceptions that evidence closes; every other one closes by a person or when tracking stops. */
export const CLOSED_BY_EVIDENCE = [
  'activeHold',
  'demurrageRisk',
  'demurrageDetected',
  'streetDwell',
  'railDwell',
  'noRailSightings',
] as const;
export type ClosedByEvidence = (typeof CLOSED_BY_EVIDENCE)[number];

/** How far an open rail exception had come when it was last seen. */
export interface LastSeen {
  /** `sentAt` of that sighting. */
  at: Instant | null;
  railStep: number;
  /** Sortable text. */
  position: string | null;
}

/** Why this sighting closes an open exception of this name, in words; `null` when it does not. */
export function whyClosed(name: ClosedByEvidence, step: VoyageStep, lastSeen: LastSeen): string | null {
  const { sighting, after } = step;
  // Of holds and money the newest word counts, at equal times by its digest. Elsewhere one moment is not after itself.
  const isNewer = lastSeen.at !== sighting.sentAt;
  if (!isNewer && name !== 'activeHold' && name !== 'demurrageDetected') return null;
  switch (name) {
    case 'activeHold':
      return toListedHolds(sighting)?.length === 0 ? sentence('exception.noneActive') : null;
    case 'demurrageRisk':
      return whyOut(step);
    case 'demurrageDetected':
      if (isOwedReported(sighting) && isNothingOwed(after.amounts)) return sentence('exception.nothingOwed');
      return isNewer ? whyOut(step) : null;
    case 'streetDwell':
      return isSaidReturned(sighting) ? sentence('exception.emptyBack') : null;
    case 'railDwell':
      return whyOut(step) ?? whyMovedOn(step, lastSeen);
    case 'noRailSightings':
      return whyOut(step) ?? whyMovedOn(step, lastSeen) ?? whySeen(step, lastSeen);
  }
}

/** Why this sighting closes every open exception, in words; `null` when it does not. */
export function whyAllClosed({ sighting: { event } }: VoyageStep): string | null {
  if (event.type !== 'container-tracking-stopped') return null;
  const quote = event.data.reason;
  return quote ? sentence('exception.trackingStoppedFor', { quote }) : sentence('exception.trackingStopped');
}

function whyOut({ sighting, before, after }: VoyageStep): string | null {
  const reported = toReportedStatus(sighting);
  const saysOut = isOut(reported, after.whereabouts.isRailMove === true);
  const turnsOut = after.whereabouts.out && !before.whereabouts.out;
  if (!saysOut && !turnsOut) return null;
  return sentence('exception.out', {
    milestone: toStatusInWords(reported ?? after.whereabouts.status ?? 'out'),
  });
}

function whyMovedOn({ sighting, after }: VoyageStep, lastSeen: LastSeen): string | null {
  const status = toReportedStatus(sighting);
  const railStep = toRailStep(status, after.whereabouts.isRailMove === true);
  if (status === null || railStep === null || railStep <= lastSeen.railStep) return null;
  return sentence('exception.movedOn', { milestone: toStatusInWords(status) });
}

function whySeen({ sighting }: VoyageStep, lastSeen: LastSeen): string | null {
  const position = toReportedPosition(sighting);
  if (position !== null && position > (lastSeen.position ?? '')) return sentence('exception.seenSince');
  const { event } = sighting;
  const located = event.type === 'container-reported' && event.data.about === 'location';
  return located ? sentence('exception.located') : null;
}
