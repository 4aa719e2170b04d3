import { type BillStory, openBillFile } from '../bill-file.ts';
import { detectActiveHold } from '../detections.ts';
import { toCustomsActivity } from '../documents/customs-activity.ts';
import { sail } from './voyage.ts';

/** Customs released the bill, yet the terminal reports a hold on one of its boxes afterwards. */
export function releasedYetHeldAtTerminal(type: 'CUSTOMS' | 'USDA', code: string): BillStory {
  return {
    booking: { arrival: [-5, -3], containers: [2, 4] },
    tell(scene) {
      const { arrival, packages } = scene.booking;
      const file = openBillFile(scene);
      file.customs
        .file()
        .arrive()
        .say(arrival + 1, 13, ['1C', packages]);
      for (const [index, box] of file.boxes.entries()) {
        sail(box, { reached: 'available' });
        if (index > 0) continue;
        box.placeHold(arrival + 2, 14, { type, code });
        detectActiveHold(box, arrival + 2, 15);
      }
      return file;
    },
  };
}

/** A release that is flagged as a hold: the message contradicts itself. */
export const releaseFlaggedAsHold: BillStory = {
  booking: { arrival: [-4, -3], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    const release = { ...toCustomsActivity(scene.clock, arrival + 1, '1C', packages), isHold: true };
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 13, release);
    for (const box of file.boxes) sail(box, { reached: 'available' });
    return file;
  },
};
