import { type BillFile, messagesOf } from '#lib/demo-world/bill-file.ts';
import { BILL_CAST } from '#lib/demo-world/cast.ts';
import { DECLARATION_CAST } from '#lib/demo-world/declaration-cast.ts';
import { DeclarationFile } from '#lib/demo-world/declaration-file.ts';
import { deliver } from '#lib/demo-world/deliver.ts';
import type { Delivery } from '#lib/demo-world/delivery.ts';
import { inOrderOfTime, type Message } from '#lib/demo-world/message.ts';
import { Random } from '#lib/demo-world/random.ts';
import { makeScene } from '#lib/demo-world/scene.ts';
import { ShipmentFile } from '#lib/demo-world/shipment-file.ts';
import { WorldClock } from '#lib/demo-world/world-clock.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { ContainerName, type Name, NumberedName } from './name.ts';

/** Everything that was told about one bill, its boxes and perhaps a declaration, and every name that is used in it. */
export interface Story {
  readonly deliveries: readonly Delivery[];
  readonly names: readonly Name[];
  readonly containers: number;
}

export interface Cast {
  seed: string;
  now: Date;
  /** How many different stories. */
  stories: number;
  /** The most boxes under one bill. */
  boxes: number;
}

/** A declaration comes with every so manieth bill, and a shipment with every second declaration. */
const BILLS_A_DECLARATION = 8;

const BILL_STORIES = BILL_CAST.flatMap(([story, times]) => Array.from({ length: times }, () => story));
const DECLARATION_STORIES = DECLARATION_CAST.flatMap(([story, times]) =>
  Array.from({ length: times }, () => story),
);

/** The cast of the demonstration, over and over, every bill with cargo and chance of its own. */
export function tellStories({ seed, now, stories, boxes }: Cast): Story[] {
  const clock = new WorldClock(now);
  const random = new Random(seed);
  const serials = new Map<string, number>();
  return Array.from({ length: stories }, (_, index) => {
    const bill = tellBill(clock, random.fork(`bill ${index}`), index, boxes);
    const { booking } = bill.scene;
    const names: Name[] = [
      new NumberedName(normaliseBillNumber(booking.billNumber), booking.line.billPrefix, 9),
      new NumberedName(booking.bookingNumber, 'BK', 8),
      ...booking.references.map(
        (reference, part) => new NumberedName(reference, `${booking.company.orderPrefix}${part}`, 8),
      ),
      ...booking.containers.map((number) => new ContainerName(number, serials)),
    ];
    const messages = messagesOf(bill);
    if (index % BILLS_A_DECLARATION === 0) {
      const told = tellDeclaration(
        clock,
        random.fork(`declaration ${index}`),
        index,
        booking.references[0] ?? '',
      );
      messages.push(...told.messages);
      names.push(...told.names);
    }
    return {
      deliveries: deliver(inOrderOfTime(messages), clock, random.fork(`deliveries ${index}`)),
      names,
      containers: booking.containers.length,
    };
  });
}

function tellBill(clock: WorldClock, random: Random, index: number, boxes: number): BillFile {
  const story = BILL_STORIES[index % BILL_STORIES.length] ?? random.pick(BILL_STORIES);
  const [least, most] = story.booking.containers;
  const plan = { ...story.booking, containers: [Math.min(least, boxes), Math.min(most, boxes)] as const };
  return story.tell(makeScene(clock, random, plan));
}

/** Every third one carries the order number of the bill, so that links are suggested. */
function tellDeclaration(
  clock: WorldClock,
  random: Random,
  index: number,
  order: string,
): { messages: Message[]; names: Name[] } {
  const ordinal = index / BILLS_A_DECLARATION;
  const story = DECLARATION_STORIES[ordinal % DECLARATION_STORIES.length] ?? random.pick(DECLARATION_STORIES);
  const declarationId = String(100_000_000_000 + index);
  const shipmentNo = ordinal % 2 === 0 ? `SHP-${random.digits(4)}-X${1_000 + index}` : null;
  const reference = ordinal % 3 === 0 ? order : `UCR-${random.digits(8)}`;
  const procedure = story.procedure ?? (random.chance(0.7) ? 'import' : 'export');
  const plan = { declarationId, procedure, commercialReference: reference, shipmentNo } as const;
  const file = new DeclarationFile(clock, random, plan);
  story.tell(file);
  const names: Name[] = [
    new NumberedName(declarationId, '2', 11),
    new NumberedName(file.lrn, `LRN-${procedure.toUpperCase()}-`, 9),
    new NumberedName(file.mrn, file.mrn.slice(0, 4), 12, true),
    ...(reference === order ? [] : [new NumberedName(reference, 'UCR-', 10)]),
  ];
  const messages: Message[] = [...file.messages];
  const first = file.messages[0]?.at;
  if (shipmentNo !== null && first !== undefined) {
    const shipmentId = 700_000_000 + index;
    const shipment = new ShipmentFile(shipmentId, shipmentNo, procedure).create(first);
    shipment.update(file.messages.at(-1)?.at ?? first, 'clearanceInProgress', 1250.5, 18_450);
    messages.push(...shipment.messages);
    names.push(new NumberedName(shipmentNo, 'SHP-', 9), new NumberedName(String(shipmentId), '8', 9));
  }
  return { messages, names };
}
