import { type BillStory, openBillFile } from '../bill-file.ts';
import type { ContainerFile } from '../container-file.ts';
import type { Vessel } from '../trade/lines.ts';
import { sail } from './voyage.ts';

/** The box changes to another ship, `days` later or (negative) earlier. */
function roll(
  box: ContainerFile,
  day: number,
  hour: number,
  vessel: Vessel,
  days: number,
  flat = false,
): void {
  const previousVessel = box.snapshot.vessel;
  const previousEta = box.snapshot.etaAtTerminal;
  const currentEta = new Date(Date.parse(previousEta) + days * 86_400_000).toISOString();
  const fields = {
    originPort: box.snapshot.originPort,
    destinationPort: box.snapshot.destinationPort,
    previousVessel,
    currentVessel: vessel,
    previousEta,
    currentEta,
  };
  box.report('itinerary', day, hour, { vessel, etaAtTerminal: currentEta });
  if (flat) box.detectFlat('rolledCargo', day, hour + 0.5, { exceptionStatus: toStatus(days), ...fields });
  else box.detect('rolledCargo', day, hour + 0.5, fields);
}

function toStatus(days: number): string {
  return days > 0 ? 'Rolled' : 'Advanced';
}

/** Rolled by a week, advanced by two days, and rolled again: three occurrences. */
export const rolledAgainAndAgain: BillStory = {
  booking: { arrival: [8, 10], containers: [1, 2] },
  tell(scene) {
    const file = openBillFile(scene);
    const [first, second] = otherVessels(scene.booking.line.vessels, scene.booking.vessel);
    file.customs.say(-12, 5, ['55', scene.booking.packages], '3Z');
    for (const box of file.boxes) {
      box.assume({ status: 'FULL_INGATED' });
      roll(box, -11, 9, first, 7);
      roll(box, -7, 9, second, -2);
      roll(box, -3, 9, first, 5);
    }
    return file;
  },
};

/** Rolled once, told in the older flat shape. */
export const rolled: BillStory = {
  booking: { arrival: [6, 9], containers: [2, 3] },
  tell(scene) {
    const file = openBillFile(scene);
    const [vessel] = otherVessels(scene.booking.line.vessels, scene.booking.vessel);
    file.customs.say(-8, 5, ['55', scene.booking.packages], '3Z');
    for (const box of file.boxes) {
      sail(box, { reached: 'departed' });
      roll(box, -1, 10, vessel, 6, true);
    }
    return file;
  },
};

/** Moved to an earlier ship: good news. */
export const advanced: BillStory = {
  booking: { arrival: [6, 9], containers: [1, 2] },
  tell(scene) {
    const file = openBillFile(scene);
    const [vessel] = otherVessels(scene.booking.line.vessels, scene.booking.vessel);
    file.customs.say(-8, 5, ['55', scene.booking.packages], '3Z', 'S1');
    for (const box of file.boxes) {
      sail(box, { reached: 'departed' });
      roll(box, -1, 10, vessel, -3);
    }
    return file;
  },
};

function otherVessels(vessels: readonly Vessel[], present: Vessel): [Vessel, Vessel] {
  const others = vessels.filter((vessel) => vessel.imo !== present.imo);
  return [others[0] ?? present, others[1] ?? present];
}
