import { setTimeout } from 'node:timers/promises';
import type { Delivery } from '#lib/demo-world/delivery.ts';
import { postDelivery, type Receiver } from './post-delivery.ts';

export interface Pace {
  /** Deliveries a second. */
  readonly rate: number;
  readonly seconds: number;
  /** Requests open at once, at most; when all are open, sending falls behind its rate rather than piling up. */
  readonly concurrency: number;
}

const SHORTEST_WAIT_MILLISECONDS = 2;

/** Sends deliveries at an even rate for some seconds, and waits for the last answer. */
export async function sendAtRate(
  receiver: Receiver,
  deliveries: Iterable<Delivery>,
  pace: Pace,
): Promise<void> {
  const start = performance.now();
  const open = new Set<Promise<unknown>>();
  let sent = 0;
  for (const delivery of deliveries) {
    const due = start + (sent / pace.rate) * 1000;
    if (due >= start + pace.seconds * 1000 || performance.now() >= start + pace.seconds * 1000) break;
    const wait = due - performance.now();
    if (wait > SHORTEST_WAIT_MILLISECONDS) await setTimeout(wait);
    while (open.size >= pace.concurrency) await Promise.race(open);
    const request = postDelivery(receiver, delivery).finally(() => open.delete(request));
    open.add(request);
    sent += 1;
  }
  await Promise.all(open);
}
