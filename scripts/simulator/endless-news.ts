import type { Delivery } from '#lib/demo-world/delivery.ts';
import { makeWorld } from '#lib/demo-world/world.ts';

/** World after world of authentic deliveries, each with cargo of its own: what a busy sender sends. */
export function* endlessNews(seed: string, now: Date): Generator<Delivery> {
  for (let world = 0; ; world += 1) {
    for (const delivery of makeWorld(`${seed}/${world}`, now).deliveries) {
      if (delivery.proof === 'right') yield delivery;
    }
  }
}
