import { LosslessNumber } from 'lossless-json';
import { type BillFile, type BillStory, openBillFile } from '../bill-file.ts';
import { detectDemurrage, detectDemurrageRisk } from '../detections.ts';
import type { Scene } from '../scene.ts';
import { sail } from './voyage.ts';

function tellCleared(scene: Scene, freeUntil: number): BillFile {
  const { arrival, packages } = scene.booking;
  const file = openBillFile(scene);
  file.customs
    .file()
    .arrive()
    .say(arrival + 1, 13, ['1C', packages]);
  for (const box of file.boxes) sail(box, { reached: 'available', freeUntil });
  return file;
}

/** Ready, and nobody has sent a truck: free time ends today or tomorrow. */
export const freeTimeEnding: BillStory = {
  booking: { arrival: [-6, -5], containers: [2, 2] },
  tell(scene) {
    const file = tellCleared(scene, scene.random.int(0, 2));
    for (const box of file.boxes) detectDemurrageRisk(box, 0, 6);
    return file;
  },
};

/** Past the last free day, and the amount grows every day. */
export const demurrageGrowing: BillStory = {
  booking: { arrival: [-9, -8], containers: [1, 2] },
  tell(scene) {
    const file = tellCleared(scene, -3);
    for (const box of file.boxes) {
      detectDemurrageRisk(box, -4, 7);
      box.owe(-2, 6, '275.50');
      detectDemurrage(box, -2, 7);
      box.owe(-1, 6, '550.00');
      detectDemurrage(box, -1, 7);
    }
    return file;
  },
};

/** Owed, grown, paid (owed falls to nothing), and out. */
export const demurragePaid: BillStory = {
  booking: { arrival: [-12, -10], containers: [1, 2] },
  tell(scene) {
    const freeUntil = scene.booking.arrival + 5;
    const file = tellCleared(scene, freeUntil);
    for (const box of file.boxes) {
      detectDemurrageRisk(box, freeUntil - 1, 7);
      box.owe(freeUntil + 1, 6, '275.50');
      detectDemurrage(box, freeUntil + 1, 7);
      box.owe(freeUntil + 2, 6, '550.00');
      detectDemurrage(box, freeUntil + 2, 7);
      box.owe(freeUntil + 3, 15, '0');
      box.reach('FULL_OUTGATED', freeUntil + 4, 10, { detentionLastFreeDay: scene.clock.day(4) });
    }
    return file;
  },
};

/** The line gave more time: the last free day moved, and then moved again. */
export const freeTimeExtended: BillStory = {
  booking: { arrival: [-7, -6], containers: [1, 2] },
  tell(scene) {
    const file = tellCleared(scene, -1);
    for (const box of file.boxes) {
      box.report('demurrage', -3, 9, { lastFreeDay: scene.clock.day(2) });
      box.report('demurrage', -1, 9, {
        lastFreeDay: scene.clock.day(4),
        lineLastFreeDay: scene.clock.day(5),
      });
      box.report('demurrage', -1, 15, { demurrageOwedAtPortDecimal: new LosslessNumber('0.00') });
    }
    return file;
  },
};
