import { type BillStory, openBillFile } from '../bill-file.ts';
import { sail } from './voyage.ts';

/** Nobody enters the goods: the lay order ends in two days, then they are ordered away. */
export const orderedToGeneralOrder: BillStory = {
  booking: { arrival: [-18, -16], containers: [1, 2] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 13, 8, '1R')
      .say(arrival + 15, 8, '1S');
    for (const box of file.boxes) sail(box, { reached: 'available', freeUntil: arrival + 6 });
    return file;
  },
};

/** In the general order warehouse: a quantity is written as released, yet the importer has nothing. */
export const sentToGeneralOrder: BillStory = {
  booking: { arrival: [-19, -18], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 13, 8, '1R')
      .say(arrival + 15, 8, '1S')
      .say(arrival + 17, 15, ['1U', packages]);
    for (const box of file.boxes) sail(box, { reached: 'available', freeUntil: arrival + 6 });
    return file;
  },
};

/** Seized, with a quantity that only looks like a release. */
export const seized: BillStory = {
  booking: { arrival: [-11, -9], containers: [1, 1] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 10, ['1A', packages])
      .say(arrival + 6, 10, ['1T', packages]);
    for (const box of file.boxes) sail(box, { reached: 'available', freeUntil: arrival + 6 });
    return file;
  },
};
