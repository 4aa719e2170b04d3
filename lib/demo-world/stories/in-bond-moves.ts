import { type BillStory, openBillFile } from '../bill-file.ts';
import { ride } from './rail-move.ts';
import { sail } from './voyage.ts';

/** Moves inland under bond, not entered yet. */
export const movingInBond: BillStory = {
  booking: { arrival: [-6, -4], containers: [2, 4], rail: true },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs.file().arrive().say(arrival, 16, '1J');
    for (const box of file.boxes) ride(box, 'on-rail');
    return file;
  },
};

/** In bond to the inland port, held there, let go, released there. */
export const enteredInland: BillStory = {
  booking: { arrival: [-15, -13], containers: [2, 4], rail: true },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival, 16, '1J')
      .say(arrival + 6, 11, '11', '1G')
      .say(arrival + 8, 10, '1F')
      .say(arrival + 8, 14, ['1C', packages]);
    for (const box of file.boxes) ride(box, 'out');
    return file;
  },
};

/** A permit to move the box to a freight station within the port. */
export const permittedToTransfer: BillStory = {
  booking: { arrival: [-3, -2], containers: [1, 2] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 16, '1W');
    for (const box of file.boxes) sail(box, { reached: 'discharged' });
    return file;
  },
};

/** Both authorisations were cancelled again: back to filed. */
export const movesCancelled: BillStory = {
  booking: { arrival: [-4, -3], containers: [1, 2] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival, 16, '1J', '1W')
      .say(arrival + 1, 9, '83')
      .say(arrival + 2, 9, '95');
    for (const box of file.boxes) sail(box, { reached: 'discharged' });
    return file;
  },
};

/** A consolidation: every house bill may move (1Z), then one may not (4Z). */
export const terminalReleaseCancelled: BillStory = {
  booking: { arrival: [-5, -4], containers: [1, 1] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 11, '1Z')
      .say(arrival + 3, 9, '4Z');
    for (const box of file.boxes) sail(box, { reached: 'available' });
    return file;
  },
};

/** A consolidation on its way out of the terminal: authorised, withdrawn, authorised again, released. */
export const terminalReleaseRenewed: BillStory = {
  booking: { arrival: [-9, -8], containers: [1, 2] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival, 11, '1Z')
      .say(arrival + 1, 9, '4Z', '1H')
      .say(arrival + 2, 9, '1I')
      .say(arrival + 3, 12, '1Z', ['1C', packages]);
    for (const box of file.boxes) sail(box, { reached: 'out', outOn: arrival + 5 });
    return file;
  },
};
