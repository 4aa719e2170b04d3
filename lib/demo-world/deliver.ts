import { type Delivery, toDelivery } from './delivery.ts';
import { inOrderOfTime, type Message } from './message.ts';
import type { Random } from './random.ts';
import type { WorldClock } from './world-clock.ts';

const MILLISECONDS_A_MINUTE = 60_000;
const HALF_AN_HOUR = 30 * MILLISECONDS_A_MINUTE;

/**
 * How the messages really arrive: mostly once and at once, some repeated, some late, some in an older shape, and what
 * was missed in one outage played back afterwards with the newest first. Ordered by arrival.
 */
export function deliver(messages: readonly Message[], clock: WorldClock, random: Random): Delivery[] {
  const outage = { from: clock.at(-6, 9), until: clock.at(-6, 12.5), over: clock.at(-6, 14) };
  const missed: Message[] = [];
  const deliveries: Delivery[] = [];
  for (const message of messages) {
    if (message.source === 'opentrack' && message.at >= outage.from && message.at < outage.until) {
      missed.push(message);
    } else {
      deliveries.push(...travel(message, clock, random));
    }
  }
  for (const [index, message] of inOrderOfTime(missed).reverse().entries()) {
    deliveries.push(toDelivery(message, { playedBack: true, arrivesAt: outage.over + index * 200 }));
  }
  return inOrderOfTime(deliveries);
}

function travel(message: Message, clock: WorldClock, random: Random): Delivery[] {
  const until = (at: number) => Math.min(clock.now, at);
  const luck = random.next();
  if (message.source === 'eaze') {
    const once = toDelivery(
      message,
      luck > 0.97 ? { arrivesAt: until(message.at + random.int(2, 20) * HALF_AN_HOUR) } : {},
    );
    return luck < 0.03 ? [once, { ...once, at: until(once.at + 5 * MILLISECONDS_A_MINUTE) }] : [once];
  }
  if (luck < 0.02) return retry(message, clock, random.int(2, 3), 'the same');
  if (luck < 0.03) return retry(message, clock, 2, 'renewed');
  if (luck < 0.045) {
    const once = toDelivery(message);
    return [once, { ...once, at: until(once.at + random.int(1, 20) * 1000) }];
  }
  if (luck < 0.06) {
    const attempt = random.int(2, 4);
    return [toDelivery(message, { attempt, arrivesAt: until(message.at + (attempt - 1) * HALF_AN_HOUR) })];
  }
  if (luck < 0.08)
    return [toDelivery(message, { arrivesAt: until(message.at + random.int(4, 40) * HALF_AN_HOUR) })];
  return [toDelivery(message, { wrapped: luck < 0.1 })];
}

/** Our answer got lost, so the sender tries again every half hour; some senders renew the time of sending. */
function retry(
  message: Message,
  clock: WorldClock,
  attempts: number,
  sentAt: 'the same' | 'renewed',
): Delivery[] {
  return Array.from({ length: attempts }, (_, index) => {
    const at = Math.min(clock.now, message.at + index * HALF_AN_HOUR);
    return toDelivery(message, {
      attempt: index + 1,
      arrivesAt: at,
      sentAt: sentAt === 'renewed' ? at : message.at,
    });
  });
}
