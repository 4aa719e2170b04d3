import type { BillFile } from '#lib/demo-world/bill-file.ts';
import { detectActiveHold } from '#lib/demo-world/detections.ts';
import type { Message } from '#lib/demo-world/message.ts';
import {
  AGRICULTURE,
  AGRICULTURE_REVIEW,
  FDA_INSPECTION,
  FUMIGATION,
  PRODUCT_SAFETY,
  WILDLIFE,
} from '#lib/demo-world/stories/agency-holds.ts';
import { CBP_HOLD, type HoldKind, INSPECTION } from '#lib/demo-world/stories/customs-holds.ts';
import { type Life, NOW, newsOf, TODAY } from './turn.ts';

const HOLDS: readonly HoldKind[] = [
  CBP_HOLD,
  INSPECTION,
  AGRICULTURE,
  AGRICULTURE_REVIEW,
  FUMIGATION,
  FDA_INSPECTION,
  WILDLIFE,
  PRODUCT_SAFETY,
];

/** Customs holds a bill whose boxes stand at the terminal, and the terminal says so a moment later. */
export function placeAHold({ bills, random }: Life): Message[] {
  const free = bills.filter((bill) => openHoldOf(bill) === undefined && bill.boxes.some(isAtTerminal));
  if (free.length === 0) return [];
  const bill = random.pick(free);
  const hold = random.pick(HOLDS);
  return [
    ...newsOf(bill.customs, () => bill.customs.say(TODAY, NOW, hold.placed)),
    ...bill.boxes.filter(isAtTerminal).flatMap((box) =>
      newsOf(box, () => {
        box.placeHold(TODAY, NOW, { type: hold.type, code: hold.placed });
        detectActiveHold(box, TODAY, NOW);
      }),
    ),
  ];
}

/** The oldest kind of hold of a held bill is removed, at the terminal too. */
export function removeAHold({ bills, random }: Life): Message[] {
  const held = bills.filter((bill) => openHoldOf(bill) !== undefined);
  if (held.length === 0) return [];
  const bill = random.pick(held);
  const hold = openHoldOf(bill);
  if (hold === undefined) return [];
  return [
    ...newsOf(bill.customs, () => bill.customs.say(TODAY, NOW, hold.removed)),
    ...bill.boxes
      .filter((box) =>
        box.snapshot.holds?.some(({ code, resolvedAt }) => code === hold.placed && resolvedAt === null),
      )
      .flatMap((box) => newsOf(box, () => box.resolveHold(TODAY, NOW, hold.placed))),
  ];
}

/** A bill that nothing holds, and that is not released, is released. */
export function release({ bills, random }: Life): Message[] {
  const waiting = bills.filter(
    (bill) =>
      openHoldOf(bill) === undefined &&
      bill.boxes.some(isAtTerminal) &&
      !bill.customs.codes.some((code) =>
        ['1A', '1B', '1C', '1S', '1T', '1U', '2O', '4C', 'GY', 'ZQ'].includes(code),
      ),
  );
  if (waiting.length === 0) return [];
  const { customs } = random.pick(waiting);
  return newsOf(customs, () => customs.say(TODAY, NOW, ['1C', customs.scene.booking.packages]));
}

function openHoldOf({ customs }: BillFile): HoldKind | undefined {
  const { codes } = customs;
  const count = (code: string) => codes.filter((said) => said === code).length;
  return HOLDS.find(({ placed, removed }) => count(placed) > count(removed));
}

function isAtTerminal({ snapshot }: BillFile['boxes'][number]): boolean {
  return snapshot.status === 'AVAILABLE' || snapshot.status === 'DISCHARGED';
}
