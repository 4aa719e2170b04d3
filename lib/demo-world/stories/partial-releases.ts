import { type BillStory, openBillFile } from '../bill-file.ts';
import { sail } from './voyage.ts';

/** Some of the packages may go, the others wait. */
export const partlyReleased: BillStory = {
  booking: { arrival: [-5, -3], containers: [2, 4] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 13, ['1C', Math.round(packages * 0.6)]);
    for (const box of file.boxes) sail(box, { reached: 'available' });
    return file;
  },
};

/** Released in two parts that make the whole. */
export const releasedInTwoParts: BillStory = {
  booking: { arrival: [-9, -7], containers: [2, 4] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const first = Math.round(packages * 0.6);
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 13, ['1C', first])
      .say(arrival + 3, 13, ['1C', packages - first]);
    for (const box of file.boxes) sail(box, { reached: 'out', outOn: arrival + 5 });
    return file;
  },
};

/** The carrier corrects the count, and what looked whole is a part. */
export const countCorrected: BillStory = {
  booking: { arrival: [-4, -3], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 13, ['1C', packages])
      .say(arrival + 2, 10, ['56', (packages + 1240).toLocaleString('en-US')]);
    for (const box of file.boxes) sail(box, { reached: 'available' });
    return file;
  },
};
