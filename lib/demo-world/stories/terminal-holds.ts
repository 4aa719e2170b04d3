import { LosslessNumber } from 'lossless-json';
import { type BillStory, openBillFile } from '../bill-file.ts';
import { detectActiveHold } from '../detections.ts';
import { sail } from './voyage.ts';

/** Cleared by customs, and the line wants its freight before the box may leave. */
export const freightUnpaid: BillStory = {
  booking: { arrival: [-5, -4], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive();
    for (const box of file.boxes) {
      sail(box, { reached: 'available' });
      box.placeHold(arrival + 2, 13, {
        type: 'FREIGHT',
        code: '7H',
        remarks: 'Ocean freight not paid',
        amountDue: new LosslessNumber('3150.00'),
      });
      detectActiveHold(box, arrival + 2, 14);
    }
    return file;
  },
};

/** Line and terminal both hold the box; the line lets go, the terminal still waits for its fee. */
export const terminalFeeUnpaid: BillStory = {
  booking: { arrival: [-5, -4], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 11, ['1C', packages]);
    for (const box of file.boxes) {
      sail(box, { reached: 'available' });
      box.placeHold(arrival + 2, 13, {
        type: 'CARRIER',
        code: 'LINE',
        remarks: 'Original bill not surrendered',
      });
      box.placeHold(arrival + 2, 14, {
        type: 'TERMINAL',
        code: 'TMF',
        remarks: 'Traffic mitigation fee',
        amountDue: new LosslessNumber('78.46'),
      });
      detectActiveHold(box, arrival + 2, 15);
      box.resolveHold(arrival + 3, 9, 'LINE');
    }
    return file;
  },
};

/** Freight was paid the day after it was asked for, and the box left. */
export const freightPaid: BillStory = {
  booking: { arrival: [-9, -7], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive();
    for (const box of file.boxes) {
      sail(box, { reached: 'available', freeUntil: arrival + 6 });
      box.placeHold(arrival + 2, 13, {
        type: 'FREIGHT',
        code: 'FRT',
        amountDue: new LosslessNumber('2480.50'),
      });
      detectActiveHold(box, arrival + 2, 14);
      box.resolveHold(arrival + 3, 10, 'FRT');
      box.reach('FULL_OUTGATED', arrival + 4, 11, { detentionLastFreeDay: scene.clock.day(arrival + 14) });
    }
    return file;
  },
};
