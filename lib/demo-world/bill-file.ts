import { ContainerFile } from './container-file.ts';
import { CustomsFile } from './customs-file.ts';
import { inOrderOfTime, type Message } from './message.ts';
import type { Scene } from './scene.ts';
import type { BookingPlan } from './trade/booking.ts';

/** Everything that is told about one bill: by customs, and about its boxes. */
export interface BillFile {
  readonly scene: Scene;
  readonly customs: CustomsFile;
  readonly boxes: readonly ContainerFile[];
}

/** A kind of story that can happen to a bill, and the booking it wants. */
export interface BillStory {
  readonly booking: BookingPlan;
  readonly tell: (scene: Scene) => BillFile;
}

/** A bill of which nothing has been told yet. */
export function openBillFile(scene: Scene): BillFile {
  return {
    scene,
    customs: new CustomsFile(scene),
    boxes: scene.booking.containers.map((containerNumber) => new ContainerFile(scene, containerNumber)),
  };
}

export function messagesOf({ customs, boxes }: BillFile): Message[] {
  return inOrderOfTime([...customs.messages, ...boxes.flatMap((box) => box.messages)]);
}
