import { type BillFile, type BillStory, openBillFile } from '../bill-file.ts';
import {
  detectDemurrage,
  detectDemurrageRisk,
  detectNoRailSightings,
  detectRailDwell,
} from '../detections.ts';
import type { Scene } from '../scene.ts';
import { ride } from './rail-move.ts';

function tellCleared(scene: Scene): BillFile {
  const { arrival, packages } = scene.booking;
  const file = openBillFile(scene);
  file.customs
    .file()
    .say(arrival - 1, 13, ['1C', packages])
    .arrive();
  return file;
}

/** Waiting at the port for a train. */
export const waitingForTrain: BillStory = {
  booking: { arrival: [-8, -6], containers: [2, 3], rail: true },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = tellCleared(scene);
    for (const box of file.boxes) {
      ride(box, 'discharged');
      detectRailDwell(box, arrival + 5, 8, arrival + 1);
    }
    return file;
  },
};

/** On a train that nobody has seen for days. */
export const silentOnRail: BillStory = {
  booking: { arrival: [-8, -6], containers: [2, 3], rail: true },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = tellCleared(scene);
    for (const box of file.boxes) {
      ride(box, 'on-rail');
      detectNoRailSightings(box, Math.min(0, arrival + 6), 8, arrival + 4);
    }
    return file;
  },
};

/** Silent for a while, then seen again at the rail terminal, where it stays too long. */
export const dwellingAtRailTerminal: BillStory = {
  booking: { arrival: [-13, -12], containers: [1, 2], rail: true },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = tellCleared(scene);
    for (const box of file.boxes) {
      ride(box, 'on-rail');
      detectNoRailSightings(box, arrival + 6, 8, arrival + 4);
      box.reach('ARRIVED_AT_RAIL_FACILITY', arrival + 7, 6);
      box.report('demurrage', arrival + 7, 9, { lastFreeDayAtRailStation: scene.clock.day(arrival + 9) });
      detectDemurrageRisk(box, arrival + 8, 7);
      detectRailDwell(box, arrival + 9, 8, arrival + 1);
      box.owe(arrival + 10, 6, '150.00');
      detectDemurrage(box, arrival + 10, 7);
    }
    return file;
  },
};
