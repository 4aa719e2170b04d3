import { LosslessNumber } from 'lossless-json';
import type { ContainerFile } from '../container-file.ts';

/** How far a box has come by now. */
type Reached = 'departed' | 'berthed' | 'discharged' | 'available' | 'out' | 'returned';

export interface VoyagePlan {
  readonly reached: Reached;
  /** Last free day at the port, counted from today; some days after discharge when not given. */
  readonly freeUntil?: number;
  /** The day the truck fetches it; the third after arrival when not given. */
  readonly outOn?: number;
  /** The day the empty comes back; the third after it went out when not given. */
  readonly returnedOn?: number;
}

const STEPS: readonly Reached[] = ['departed', 'berthed', 'discharged', 'available', 'out', 'returned'];

/** The sea leg of a box and what follows it at the port, as far as it has come. */
export function sail(box: ContainerFile, plan: VoyagePlan): void {
  const { arrival } = box.scene.booking;
  const has = (step: Reached) => STEPS.indexOf(plan.reached) >= STEPS.indexOf(step);
  const outOn = plan.outOn ?? arrival + 3;
  depart(box);
  if (has('berthed')) box.reach('VESSEL_BERTHED', arrival, 6);
  if (has('discharged'))
    discharge(box, plan.freeUntil ?? (has('out') ? arrival + 6 : Math.max(arrival + 6, 3)));
  if (has('available')) makeAvailable(box, Math.min(arrival + 2, outOn));
  if (has('out')) fetch(box, outOn);
  if (has('returned')) bringBack(box, plan.returnedOn ?? outOn + 3);
}

function depart(box: ContainerFile): void {
  const { arrival } = box.scene.booking;
  const { clock, random } = box.scene;
  const day = Math.max(-20, Math.min(-1, arrival - 12));
  box.report('itinerary', day, 4, { etaAtTerminal: clock.estimate(arrival, 11) });
  if (random.chance(0.4) && day + 3 < Math.min(arrival, 0)) {
    const position = {
      latitude: random.int(3000, 4500) / 100,
      longitude: random.int(-17000, -13000) / 100,
      timestamp: clock.estimate(day + 3, 3),
    };
    box.report('location', day + 3, 4, { lastKnownPosition: position });
  }
}

function discharge(box: ContainerFile, freeUntil: number): void {
  const { arrival } = box.scene.booking;
  const { clock, random } = box.scene;
  box.reach('DISCHARGED', arrival + 1, 5, { holds: [] });
  const nothing = new LosslessNumber('0');
  box.report('demurrage', arrival + 1, 8, {
    lastFreeDay: clock.day(freeUntil),
    lineLastFreeDay: random.chance(0.6) ? clock.day(freeUntil + random.int(0, 2)) : null,
    demurrageOwedAtPortDecimal: nothing,
    demurrageIncurredDecimal: nothing,
  });
}

function makeAvailable(box: ContainerFile, day: number): void {
  box.reach('AVAILABLE', day, 10);
}

function fetch(box: ContainerFile, day: number): void {
  const { clock, random } = box.scene;
  box.reach('FULL_OUTGATED', day, 15, {
    detentionLastFreeDay: clock.day(Math.max(day + random.int(5, 8), 4)),
  });
}

function bringBack(box: ContainerFile, day: number): void {
  box.reach('EMPTY_RETURNED', day, 13);
  if (box.scene.random.chance(0.7)) {
    box.stopTracking(
      day,
      18,
      box.scene.random.pick(['LIFECYCLE_COMPLETE', 'reachedLastReportableMilestone']),
    );
  }
}
