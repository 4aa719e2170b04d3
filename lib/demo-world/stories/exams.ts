import { type BillStory, openBillFile } from '../bill-file.ts';
import { detectActiveHold } from '../detections.ts';
import { sail } from './voyage.ts';

/** Ordered to an intensive exam and taken to the exam site; no result yet. */
export const underExam: BillStory = {
  booking: { arrival: [-9, -5], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 12, ['1A', packages])
      .say(arrival + 3, 10, '1X');
    for (const box of file.boxes) {
      sail(box, { reached: 'available' });
      box.placeHold(arrival + 2, 14, {
        type: 'CUSTOMS',
        code: '1A',
        remarks: 'Intensive exam, CES appointment pending',
      });
      detectActiveHold(box, arrival + 2, 15);
    }
    return file;
  },
};

/** Examined to the last carton and let go. */
export const examinedAndReleased: BillStory = {
  booking: { arrival: [-15, -11], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 12, ['1A', packages])
      .say(arrival + 2, 10, '1X')
      .say(arrival + 8, 16, ['1B', packages]);
    for (const box of file.boxes) {
      sail(box, { reached: 'available', freeUntil: arrival + 8 });
      box.placeHold(arrival + 2, 14, { type: 'CUSTOMS', code: '1A' });
      detectActiveHold(box, arrival + 2, 15);
      box.resolveHold(arrival + 8, 17, '1A');
      box.reach('FULL_OUTGATED', arrival + 9, 11, { detentionLastFreeDay: scene.clock.day(arrival + 20) });
    }
    return file;
  },
};

/** The transfer to the exam site is called off, and an override turns the exam into a general one. */
export const examCalledOff: BillStory = {
  booking: { arrival: [-12, -9], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 12, ['1A', packages], '1X')
      .say(arrival + 3, 9, '84')
      .say(arrival + 3, 13, ['4C', packages]);
    for (const box of file.boxes) sail(box, { reached: 'out', outOn: arrival + 5, freeUntil: arrival + 7 });
    return file;
  },
};
