import { type BillStory, openBillFile } from '../bill-file.ts';
import { type HoldKind, standHeld } from './customs-holds.ts';

export const AGRICULTURE: HoldKind = { placed: '2H', removed: '2I', type: 'USDA' };
export const AGRICULTURE_REVIEW: HoldKind = { placed: '72', removed: '75', type: 'USDA' };
export const FUMIGATION: HoldKind = { placed: '73', removed: '76', type: 'USDA' };
export const FDA_INSPECTION: HoldKind = { placed: 'FX', removed: 'FZ', type: 'FDA' };
export const WILDLIFE: HoldKind = { placed: 'G5', removed: 'G7', type: 'OTHER' };
export const PRODUCT_SAFETY: HoldKind = { placed: 'MN', removed: 'MP', type: 'OTHER' };

/** FDA asks for papers and looks at the goods; the papers are in, the inspection is not done. */
export const waitingForFda: BillStory = {
  booking: { arrival: [-7, -4], containers: [1, 3] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival, 15, 'LU')
      .say(arrival + 1, 9, 'FX')
      .say(arrival + 3, 10, 'LX');
    standHeld(file, FDA_INSPECTION, arrival + 1);
    return file;
  },
};

/** Reviewed by USDA, then sent to be fumigated. */
export const sentToFumigation: BillStory = {
  booking: { arrival: [-8, -5], containers: [1, 3] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 10, '72')
      .say(arrival + 3, 10, '75', '73');
    standHeld(file, FUMIGATION, arrival + 3);
    return file;
  },
};

/** FDA refuses the goods: out of the country or into the fire. */
export const deniedByFda: BillStory = {
  booking: { arrival: [-12, -9], containers: [1, 2] },
  tell(scene) {
    const { arrival } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .arrive()
      .say(arrival + 1, 9, 'FX')
      .say(arrival + 7, 14, 'GY');
    standHeld(file, FDA_INSPECTION, arrival + 1);
    return file;
  },
};
