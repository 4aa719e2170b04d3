import { messagesOf, openBillFile } from '#lib/demo-world/bill-file.ts';
import { DeclarationFile } from '#lib/demo-world/declaration-file.ts';
import type { Message } from '#lib/demo-world/message.ts';
import { makeScene } from '#lib/demo-world/scene.ts';
import { type Life, NOW, TODAY } from './turn.ts';

/** A new bill is filed, for a ship that comes within the day or next week. */
export function fileABill({ bills, clock, random }: Life): Message[] {
  const arrival = random.chance(0.5) ? ([0, 1] as const) : ([5, 9] as const);
  const scene = makeScene(clock, random.fork(`bill-${bills.length}`), { arrival, containers: [1, 4] });
  const file = openBillFile(scene);
  file.customs.say(TODAY, NOW, ['55', scene.booking.packages], '3Z');
  for (const box of file.boxes) {
    box.report('itinerary', TODAY, NOW, { etaAtTerminal: clock.estimate(scene.booking.arrival, 11) });
  }
  bills.push(file);
  return messagesOf(file);
}

/** A new declaration is made in Eaze; now and then for the cargo of a bill. */
export function openADeclaration({ bills, declarations, clock, random }: Life): Message[] {
  const order = random.chance(0.3) ? random.pick(bills).scene.booking.references[0] : undefined;
  const file = new DeclarationFile(clock, random.fork(`declaration-${declarations.length}`), {
    declarationId: String(5000 + declarations.length),
    procedure: random.chance(0.6) ? 'import' : 'export',
    commercialReference: order ?? `UCR-${random.digits(8)}`,
    shipmentNo: null,
  });
  file.create(clock.now);
  declarations.push(file);
  return [...file.messages];
}
