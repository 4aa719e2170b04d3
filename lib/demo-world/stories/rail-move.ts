import type { ContainerFile } from '../container-file.ts';
import { sail } from './voyage.ts';

export type RailReached = 'discharged' | 'on-rail' | 'at-rail-terminal' | 'out';

const STEPS: readonly RailReached[] = ['discharged', 'on-rail', 'at-rail-terminal', 'out'];

/** A box that goes inland by rail, as far as it has come: four days on the train, free time at the rail terminal. */
export function ride(box: ContainerFile, reached: RailReached): void {
  const { arrival } = box.scene.booking;
  const { clock } = box.scene;
  const has = (step: RailReached) => STEPS.indexOf(reached) >= STEPS.indexOf(step);
  sail(box, { reached: 'discharged', freeUntil: Math.max(arrival + 6, 4) });
  if (has('on-rail')) box.reach('LOADED_ON_RAIL', arrival + 3, 19);
  if (has('at-rail-terminal')) {
    box.reach('ARRIVED_AT_RAIL_FACILITY', arrival + 7, 6);
    box.report('demurrage', arrival + 7, 9, {
      lastFreeDayAtRailStation: clock.day(Math.max(arrival + 10, 3)),
    });
  }
  if (has('out')) {
    box.reach('FULL_OUTGATED_FROM_RAIL_FACILITY', arrival + 9, 14, {
      detentionLastFreeDay: clock.day(Math.max(arrival + 15, 4)),
    });
  }
}
