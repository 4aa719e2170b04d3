import { type BillFile, type BillStory, openBillFile } from '../bill-file.ts';
import { detectStreetDwell } from '../detections.ts';
import type { Scene } from '../scene.ts';
import { sail } from './voyage.ts';

function tellOnTheStreet(scene: Scene, detentionDay: number): BillFile {
  const { arrival, packages } = scene.booking;
  const file = openBillFile(scene);
  file.customs
    .file()
    .say(arrival - 1, 13, ['1C', packages])
    .arrive();
  for (const box of file.boxes) {
    sail(box, { reached: 'available', freeUntil: arrival + 6 });
    box.reach('FULL_OUTGATED', arrival + 3, 9, { detentionLastFreeDay: scene.clock.day(detentionDay) });
  }
  return file;
}

/** Out for days, and the empty is due back. */
export const emptyNotReturned: BillStory = {
  booking: { arrival: [-11, -9], containers: [2, 3] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = tellOnTheStreet(scene, scene.random.int(-1, 2));
    for (const box of file.boxes) detectStreetDwell(box, -1, 8, arrival + 3);
    return file;
  },
};

/** Out for long, and then the empty came back. */
export const emptyReturnedLate: BillStory = {
  booking: { arrival: [-15, -13], containers: [1, 2] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = tellOnTheStreet(scene, arrival + 9);
    for (const box of file.boxes) {
      detectStreetDwell(box, arrival + 8, 8, arrival + 3);
      detectStreetDwell(box, arrival + 10, 8, arrival + 3);
      box.reach('EMPTY_RETURNED', arrival + 11, 16);
      box.stopTracking(arrival + 11, 20, 'LIFECYCLE_COMPLETE');
    }
    return file;
  },
};
