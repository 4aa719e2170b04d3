import type { Instant } from '#lib/domain/instant.ts';
import type { FactOrigins } from './find-fact-origins.ts';
import { firstOrigin } from './first-origin.ts';
import { markLate } from './mark-late.ts';

interface Provenance {
  receivedAt: Instant | null;
  late: boolean;
  webhookEventId: string | null;
}

/** A timeline with what brought each item, and when; from oldest first to newest first. */
export function toTimeline<Item extends { factIds: readonly string[] }>(
  oldestFirst: readonly Item[],
  origins: FactOrigins,
): (Omit<Item, 'factIds'> & Provenance)[] {
  const received = oldestFirst.map(({ factIds, ...item }) => {
    const origin = firstOrigin(origins, factIds);
    return {
      ...item,
      receivedAt: origin?.receivedAt ?? null,
      webhookEventId: origin?.webhookEventId ?? null,
    };
  });
  return markLate(received, (item) => item.receivedAt).reverse();
}
