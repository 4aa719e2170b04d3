import { type BillFile, messagesOf } from './bill-file.ts';
import { BILL_CAST } from './cast.ts';
import { DECLARATION_CAST } from './declaration-cast.ts';
import { DeclarationFile } from './declaration-file.ts';
import { deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { inOrderOfTime } from './message.ts';
import { brokenPayloads, unknownEvents, wrongProof } from './odd-deliveries.ts';
import { Random } from './random.ts';
import { makeScene } from './scene.ts';
import { ShipmentFile } from './shipment-file.ts';
import { makeDeclarationPlans } from './trade/declaration-plans.ts';
import { WorldClock } from './world-clock.ts';

/** A world of cargo: who is in it, and everything that arrived about it up to now, in the order of arrival. */
export interface World {
  readonly clock: WorldClock;
  readonly bills: readonly BillFile[];
  readonly declarations: readonly DeclarationFile[];
  readonly shipments: readonly ShipmentFile[];
  readonly deliveries: readonly Delivery[];
}

/** The same seed and the same moment make the same world, byte for byte. */
export function makeWorld(seed: string, now: Date): World {
  const random = new Random(seed);
  const clock = new WorldClock(now);
  const bills = makeBills(clock, random.fork('bills'));
  const declarations = makeDeclarations(clock, random.fork('declarations'), bills);
  const shipments = makeShipments(clock, random.fork('shipments'), declarations);
  const messages = [
    ...bills.flatMap(messagesOf),
    ...declarations.flatMap(({ messages }) => messages),
    ...shipments.flatMap(({ messages }) => messages),
  ];
  const deliveries = [
    ...deliver(inOrderOfTime(messages), clock, random.fork('deliveries')),
    ...bills.slice(0, 1).flatMap((bill) => unknownEvents(clock, bill)),
    ...brokenPayloads(clock),
    wrongProof(clock),
  ];
  return { clock, bills, declarations, shipments, deliveries: inOrderOfTime(deliveries) };
}

function makeBills(clock: WorldClock, random: Random): BillFile[] {
  return BILL_CAST.flatMap(([story, times], part) =>
    Array.from({ length: times }, (_, index) =>
      story.tell(makeScene(clock, random.fork(`${part}-${index}`), story.booking)),
    ),
  );
}

function makeDeclarations(clock: WorldClock, random: Random, bills: readonly BillFile[]): DeclarationFile[] {
  const stories = DECLARATION_CAST.flatMap(([story, times]) => Array.from({ length: times }, () => story));
  const plans = makeDeclarationPlans(random, stories, bills);
  return stories.map((story, index) => {
    const plan = plans[index];
    if (plan === undefined) throw new Error('Every declaration needs a plan');
    const file = new DeclarationFile(clock, random.fork(plan.declarationId), plan);
    story.tell(file);
    return file;
  });
}

function makeShipments(
  clock: WorldClock,
  random: Random,
  declarations: readonly DeclarationFile[],
): ShipmentFile[] {
  return declarations
    .filter((declaration) => declaration.plan.shipmentNo !== null)
    .map((declaration, index) => {
      const { shipmentNo, procedure } = declaration.plan;
      const first = declaration.messages[0]?.at ?? clock.now;
      const last = declaration.messages.at(-1)?.at ?? first;
      const weight = random.int(400, 24_000) + random.int(0, 99) / 100;
      const price = random.int(2_000, 180_000) + random.int(0, 99) / 100;
      const shipment = new ShipmentFile(2048 + index, shipmentNo ?? '', procedure).create(first);
      if (last > first)
        shipment.update(first + Math.floor((last - first) / 2), 'clearanceInProgress', weight, price);
      if (declaration.status === 'completed') shipment.update(last, 'completed', weight, price);
      return shipment;
    });
}
