import { type BillStory, openBillFile } from '../bill-file.ts';
import type { Scene } from '../scene.ts';
import { sail, type VoyagePlan } from './voyage.ts';

/** Filed, released without a word, and its boxes as far as the plan says. */
function clear(scene: Scene, plan: VoyagePlan, releasedOn: number) {
  const { arrival, packages } = scene.booking;
  const file = openBillFile(scene);
  file.customs.file();
  if (releasedOn < arrival) {
    file.customs.say(releasedOn, 17, ['1C', packages]).arrive();
  } else {
    file.customs.arrive().say(releasedOn, 14, ['1C', packages]);
  }
  if (scene.random.chance(0.6)) file.customs.say(Math.min(0, Math.max(releasedOn, arrival) + 1), 20, 'ESA');
  for (const box of file.boxes) sail(box, plan);
  return file;
}

/** Most of the world: everything went well and the empties are back. */
export const clearedAndReturned: BillStory = {
  booking: { arrival: [-16, -8], containers: [3, 9] },
  tell: (scene) => clear(scene, { reached: 'returned' }, scene.booking.arrival + scene.random.int(-3, 1)),
};

/** Cleared and fetched, the boxes are on the street. */
export const clearedAndOut: BillStory = {
  booking: { arrival: [-6, -3], containers: [4, 9] },
  tell: (scene) => clear(scene, { reached: 'out' }, scene.booking.arrival + scene.random.int(-2, 1)),
};

/** Released before the ship is in, which is what a good broker aims at. */
export const clearedAtSea: BillStory = {
  booking: { arrival: [1, 5], containers: [3, 9] },
  tell: (scene) => clear(scene, { reached: 'departed' }, scene.random.int(-4, -1)),
};

/** Cleared, available, no hold, free time left: send the truck. */
export const readyToGo: BillStory = {
  booking: { arrival: [-4, -3], containers: [2, 2] },
  tell: (scene) =>
    clear(scene, { reached: 'available', freeUntil: scene.random.int(3, 6) }, scene.booking.arrival + 1),
};
