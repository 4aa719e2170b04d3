import { type BillStory, openBillFile } from '../bill-file.ts';
import { detectActiveHold } from '../detections.ts';
import { sail } from './voyage.ts';

/** Alarms were open when somebody archived the boxes. */
export const trackingStopped: BillStory = {
  booking: { arrival: [-9, -7], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 13, ['1C', packages]);
    for (const box of file.boxes) {
      sail(box, { reached: 'available', freeUntil: arrival + 6 });
      box.placeHold(arrival + 2, 14, { type: 'CARRIER', code: 'LINE' });
      detectActiveHold(box, arrival + 2, 15);
      box.stopTracking(arrival + 5, 9, scene.random.pick(['MANUALLY_ARCHIVED', 'containerMovedToNewMbl']));
    }
    return file;
  },
};

/** The line does not know the box. */
export const containerNotFound: BillStory = {
  booking: { arrival: [5, 9], containers: [1, 2] },
  tell(scene) {
    const file = openBillFile(scene);
    file.customs.file();
    for (const box of file.boxes) box.failTracking(-2, 11);
    return file;
  },
};

/** A history is corrected without a new milestone. */
export const historyCorrected: BillStory = {
  booking: { arrival: [-5, -4], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive();
    for (const box of file.boxes) {
      sail(box, { reached: 'out' });
      const loaded = {
        event: 'LOADED',
        timestamp: scene.clock.estimate(arrival - 17, 22),
        location: scene.booking.origin,
      };
      box.report('history', -1, 20, { history: [loaded, ...box.snapshot.history] });
    }
    return file;
  },
};
