import { type BillStory, openBillFile } from '../bill-file.ts';
import { detectIsf5Requirement } from '../detections.ts';
import { sail } from './voyage.ts';

/** No security filing: CBP holds the bill at arrival. */
export const heldForMissingIsf: BillStory = {
  booking: { arrival: [-3, -2], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .say(arrival - 8, 6, ['55', packages])
      .arrive()
      .say(arrival, 13, '2O');
    for (const box of file.boxes) sail(box, { reached: 'discharged' });
    return file;
  },
};

/** Still in the port of loading, and not to be loaded. */
export const notToBeLoaded: BillStory = {
  booking: { arrival: [16, 20], containers: [1, 2] },
  tell(scene) {
    const file = openBillFile(scene);
    file.customs.say(-3, 6, ['55', scene.booking.packages]).say(-2, 9, '2Q');
    for (const box of file.boxes) box.assume({ status: 'FULL_INGATED' }).reach('FULL_INGATED', -3, 12);
    return file;
  },
};

/** Filed late but filed: the hold for want of a filing is removed and the cargo released. */
export const isfFiledLate: BillStory = {
  booking: { arrival: [-9, -7], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .say(arrival - 8, 6, ['55', packages])
      .arrive()
      .say(arrival, 13, '2O')
      .say(arrival + 1, 11, '3Z', '4O', 'S1')
      .say(arrival + 2, 15, ['1C', packages]);
    for (const box of file.boxes) sail(box, { reached: 'out', outOn: arrival + 4 });
    return file;
  },
};

/** The filing finds no bill; the clock of its cancellation runs. */
export const isfNotMatched: BillStory = {
  booking: { arrival: [2, 4], containers: [1, 3] },
  tell(scene) {
    const file = openBillFile(scene);
    file.customs.say(-11, 6, ['55', scene.booking.packages], '3Z').say(-10, 6, 'S2').say(-5, 6, 'S3');
    for (const box of file.boxes) sail(box, { reached: 'departed' });
    return file;
  },
};

/** Discharged in the US for a country beyond: an ISF-5 is due, and the box is loaded already. */
export const needsIsf5: BillStory = {
  booking: { arrival: [8, 12], containers: [1, 2] },
  tell(scene) {
    const file = openBillFile(scene);
    file.customs.say(-5, 6, ['55', scene.booking.packages]);
    for (const box of file.boxes) {
      box.assume({ status: 'FULL_INGATED' }).reach('LOADED', -5, 12);
      detectIsf5Requirement(box, -4, 7);
    }
    return file;
  },
};
