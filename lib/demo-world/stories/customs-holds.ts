import { type BillFile, type BillStory, openBillFile } from '../bill-file.ts';
import { detectActiveHold, detectDemurrageRisk } from '../detections.ts';
import type { Scene } from '../scene.ts';
import type { CustomsCode } from '../trade/customs-wording.ts';
import { sail } from './voyage.ts';

/** What stops a bill: the code that places it, the one that removes it, and how a terminal words it. */
export interface HoldKind {
  readonly placed: CustomsCode;
  readonly removed: CustomsCode;
  readonly type: 'CUSTOMS' | 'USDA' | 'FDA' | 'OTHER';
}

export const CBP_HOLD: HoldKind = { placed: '1H', removed: '1I', type: 'CUSTOMS' };
export const INSPECTION: HoldKind = { placed: '7H', removed: '7I', type: 'CUSTOMS' };

/** The boxes stand at the terminal, and OpenTrack reports the hold on each of them. */
export function standHeld(file: BillFile, hold: HoldKind, day: number, freeUntil?: number): void {
  const { arrival } = file.scene.booking;
  for (const box of file.boxes) {
    sail(box, { reached: 'available', ...(freeUntil === undefined ? {} : { freeUntil }) });
    const seenOn = Math.min(0, Math.max(day, arrival + 2));
    box.placeHold(seenOn, 17, {
      type: hold.type,
      code: hold.placed,
      reportedAt: file.scene.clock.plainDay(day),
    });
    detectActiveHold(box, seenOn, 18);
  }
}

function tellHeld(scene: Scene, hold: HoldKind, freeUntil?: number): BillFile {
  const day = Math.min(0, scene.booking.arrival + scene.random.int(0, 2));
  const file = openBillFile(scene);
  file.customs.file().arrive().say(day, 12, hold.placed);
  standHeld(file, hold, day, freeUntil);
  return file;
}

/** Placed and still there. */
export function heldBy(hold: HoldKind): BillStory {
  return { booking: { arrival: [-6, -2], containers: [3, 5] }, tell: (scene) => tellHeld(scene, hold) };
}

/** Held, and free time is about to end: the worst of a morning. */
export const heldWithFreeTimeEnding: BillStory = {
  booking: { arrival: [-5, -4], containers: [2, 2] },
  tell(scene) {
    const file = tellHeld(scene, CBP_HOLD, scene.random.int(0, 2));
    for (const box of file.boxes) detectDemurrageRisk(box, 0, 21);
    return file;
  },
};

/** Released first, then picked for an X-ray: the release stands, and so does the hold. */
export const releasedThenInspected: BillStory = {
  booking: { arrival: [-4, -2], containers: [1, 3] },
  tell(scene) {
    const { arrival, packages } = scene.booking;
    const file = openBillFile(scene);
    file.customs
      .file()
      .say(arrival - 1, 13, ['1C', packages])
      .arrive()
      .say(arrival + 1, 11, '7H');
    standHeld(file, INSPECTION, arrival + 1);
    return file;
  },
};

/** Held, the hold removed some days later, released the same day, fetched. */
export function heldThenCleared(hold: HoldKind): BillStory {
  return {
    booking: { arrival: [-13, -8], containers: [2, 4] },
    tell(scene) {
      const { arrival, packages } = scene.booking;
      const file = openBillFile(scene);
      file.customs
        .file()
        .arrive()
        .say(arrival + 1, 12, hold.placed)
        .say(arrival + 3, 9, hold.removed)
        .say(arrival + 3, 15, ['1C', packages]);
      for (const box of file.boxes) {
        sail(box, { reached: 'available', freeUntil: arrival + 7 });
        box.placeHold(arrival + 2, 14, { type: hold.type, code: hold.placed });
        detectActiveHold(box, arrival + 2, 15);
        box.resolveHold(arrival + 3, 11, hold.placed);
        box.reach('FULL_OUTGATED', arrival + 5, 9, { detentionLastFreeDay: scene.clock.day(arrival + 16) });
        if (scene.random.chance(0.6)) box.reach('EMPTY_RETURNED', arrival + 8, 12);
      }
      return file;
    },
  };
}
