import { type BillStory, openBillFile } from '../bill-file.ts';
import { type HoldKind, standHeld } from './customs-holds.ts';
import { sail } from './voyage.ts';

const ENTRY_PROCESSING: HoldKind = { placed: '5H', removed: '5I', type: 'CUSTOMS' };

/** Papers and entry differ: the release is taken back while customs looks. */
export const heldForEntryProcessing: BillStory = {
  booking: { arrival: [-6, -4], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive()
      .say(arrival + 2, 9, '5H');
    standHeld(file, ENTRY_PROCESSING, arrival + 2);
    return file;
  },
};

/** The processing hold is off, yet nobody has released the bill again. */
export const releaseNotRenewed: BillStory = {
  booking: { arrival: [-7, -5], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive()
      .say(arrival + 1, 9, '5H')
      .say(arrival + 4, 10, '5I');
    for (const box of file.boxes) sail(box, { reached: 'available' });
    return file;
  },
};

/** Released, doubted, and released again. */
export const releasedTwice: BillStory = {
  booking: { arrival: [-11, -8], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive()
      .say(arrival + 1, 9, '5H')
      .say(arrival + 3, 10, '5I')
      .say(arrival + 3, 16, ['1C', packages]);
    for (const box of file.boxes) sail(box, { reached: 'out', outOn: arrival + 5 });
    return file;
  },
};

/** The entry is cancelled when the box is long gone. */
export const entryCancelledAfterPickup: BillStory = {
  booking: { arrival: [-10, -8], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 13, ['1C', packages])
      .say(arrival + 6, 9, ['4E', packages]);
    for (const box of file.boxes) sail(box, { reached: 'out' });
    return file;
  },
};

/** A general release is overridden: intensive exam after all. */
export const overriddenToIntensive: BillStory = {
  booking: { arrival: [-4, -3], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive()
      .say(arrival + 1, 9, ['4A', packages]);
    for (const box of file.boxes) sail(box, { reached: 'available' });
    return file;
  },
};

/** The carrier deletes the bill from its manifest after the release. */
export const billDeleted: BillStory = {
  booking: { arrival: [-2, -1], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 2, 13, ['1C', packages])
      .say(arrival, 9, ['54', packages]);
    for (const box of file.boxes) sail(box, { reached: 'berthed' });
    return file;
  },
};
