import { setTimeout } from 'node:timers/promises';
import type { Delivery } from '#lib/demo-world/delivery.ts';
import { postDelivery, type Receiver } from './post-delivery.ts';

const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 1000;

/**
 * Sends the deliveries as fast as they are answered, in several lanes at once. One subject keeps to one lane, so that
 * its news arrives in the order of the story. A receiver that is busy is tried again, as the senders do.
 */
export async function playDeliveries(
  receiver: Receiver,
  deliveries: readonly Delivery[],
  concurrency: number,
): Promise<void> {
  const lanes = Array.from({ length: concurrency }, (): Delivery[] => []);
  for (const delivery of deliveries) lanes[laneOf(delivery.subject, concurrency)]?.push(delivery);
  await Promise.all(
    lanes.map(async (lane) => {
      for (const delivery of lane) await postUntilTaken(receiver, delivery);
    }),
  );
}

async function postUntilTaken(receiver: Receiver, delivery: Delivery): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const status = await postDelivery(receiver, delivery);
    if (status !== undefined && status < 500) return;
    await setTimeout(PAUSE_MILLISECONDS);
  }
}

function laneOf(subject: string, lanes: number): number {
  let sum = 0;
  for (const character of subject) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % lanes;
}
