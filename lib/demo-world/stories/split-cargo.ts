import { type BillStory, openBillFile } from '../bill-file.ts';
import { detectSplitCargo } from '../detections.ts';
import { sail } from './voyage.ts';

/** Some boxes of a booking have gone ahead; the last one stays behind. Told in either of the sender's two shapes. */
export function splitCargo(shape: 'numbers' | 'objects'): BillStory {
  return {
    booking: { arrival: [-4, -3], containers: [4, 6] },
    tell(scene) {
      const { arrival, packages } = scene.booking;
      const file = openBillFile(scene);
      file.customs
        .file()
        .arrive()
        .say(arrival + 1, 13, ['1C', packages]);
      const ahead = file.boxes.slice(1);
      const behind = file.boxes.slice(0, 1);
      for (const box of ahead) sail(box, { reached: 'out' });
      for (const box of behind) {
        sail(box, { reached: 'departed' });
        box.report('itinerary', arrival + 1, 9, { etaAtTerminal: scene.clock.estimate(6, 11) });
        detectSplitCargo(box, arrival + 3, 20, ahead, shape);
      }
      return file;
    },
  };
}
