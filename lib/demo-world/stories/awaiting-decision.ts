import { type BillStory, openBillFile } from '../bill-file.ts';
import { toCustomsActivity } from '../documents/customs-activity.ts';
import { sail } from './voyage.ts';

/** Filed and at sea: nothing to decide yet. */
export const filedAtSea: BillStory = {
  booking: { arrival: [2, 9], containers: [3, 9] },
  tell(scene) {
    const file = openBillFile(scene);
    file.customs.file().changeItinerary(-1, 21, scene.clock.estimate(scene.booking.arrival + 1, 11));
    for (const box of file.boxes) {
      sail(box, { reached: 'departed' });
      box.report('itinerary', -1, 21.5, {
        etaAtTerminal: scene.clock.estimate(scene.booking.arrival + 1, 11),
      });
    }
    return file;
  },
};

/** The duties are filed, with a release date that proves nothing. */
export const entrySummaryOnly: BillStory = {
  booking: { arrival: [-2, -1], containers: [1, 3] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    const summary = {
      ...toCustomsActivity(scene.clock, arrival, 'ESA', 1),
      releaseDate: scene.clock.day(arrival + 1),
      releaseOrigin: 'CBP',
    };
    file.customs.file().arrive().say(arrival, 19, summary);
    for (const box of file.boxes) sail(box, { reached: arrival === -1 ? 'berthed' : 'discharged' });
    return file;
  },
};

/** Customs knows the bill and says nothing: the list is empty. */
export const nothingSaid: BillStory = {
  booking: { arrival: [7, 11], containers: [1, 3] },
  tell(scene) {
    const file = openBillFile(scene);
    file.customs.say(-2, 8);
    for (const box of file.boxes) sail(box, { reached: 'departed' });
    return file;
  },
};

/** Known only because its boxes name it. */
export const knownFromItsBoxes: BillStory = {
  booking: { arrival: [9, 14], containers: [1, 3] },
  tell(scene) {
    const file = openBillFile(scene);
    for (const box of file.boxes) sail(box, { reached: 'departed' });
    return file;
  },
};

/** The line does not know the number: mistyped, or too early. */
export const billNotFound: BillStory = {
  booking: { arrival: [12, 15], containers: [1, 1] },
  tell(scene) {
    const file = openBillFile(scene);
    file.customs.failTracking(-9, 9, 60).failTracking(-3, 9, 131);
    return file;
  },
};

/** A code nobody has heard of, and the sender says it holds. */
export const heldByUnknownCode: BillStory = {
  booking: { arrival: [-3, -2], containers: [1, 2] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    const unknown = {
      ...toCustomsActivity(scene.clock, arrival + 1, '1H'),
      message: 'Quota Review Pending',
      code: 'ZQ',
    };
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 10, unknown);
    for (const box of file.boxes) sail(box, { reached: 'discharged' });
    return file;
  },
};

/** The same code, and the sender says it does not hold. */
export const unknownCodeWithoutHold: BillStory = {
  booking: { arrival: [-2, -1], containers: [1, 2] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    const unknown = {
      ...toCustomsActivity(scene.clock, arrival, 'ESA'),
      message: 'Quota Review Passed',
      code: 'zq - quota',
    };
    file.customs.file().arrive().say(arrival, 15, unknown);
    for (const box of file.boxes) sail(box, { reached: 'berthed' });
    return file;
  },
};
