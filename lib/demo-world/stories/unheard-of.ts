import { type BillStory, openBillFile } from '../bill-file.ts';
import { sail } from './voyage.ts';

/** The sender has invented a kind of exception since we last read its page. */
export const unknownException: BillStory = {
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
      box.detect('chassisShortage', arrival + 3, 20, {
        ...box.circumstances,
        expectedWaitDays: 3,
        pool: 'DCLI',
      });
    }
    return file;
  },
};
