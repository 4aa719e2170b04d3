import type { Delivery } from './delivery.ts';
import { makeWorld } from './world.ts';

/** World after world of authentic deliveries, each with cargo of its own: what a busy sender sends. */
export function* endlessNews(seed: string, now: Date): Generator<Delivery> {
  for (let world = 0; ; world += 1) {
    for (const delivery of makeWorld(`${seed}/${world}`, now).deliveries) {
      if (delivery.proof === 'right') yield delivery;
    }
  }
}
