import { type Delivery, toDelivery } from '#lib/demo-world/delivery.ts';
import type { Message } from '#lib/demo-world/message.ts';
import { Random } from '#lib/demo-world/random.ts';
import type { World } from '#lib/demo-world/world.ts';
import { advanceADeclaration } from './advance-a-declaration.ts';
import { chargeDemurrage, moveABox, moveALastFreeDay, sightAShip } from './container-turns.ts';
import { placeAHold, release, removeAHold } from './customs-turns.ts';
import { fileABill, openADeclaration } from './new-cargo-turns.ts';
import type { Life, Turn } from './turn.ts';

/** What can happen, and how often beside the others. */
const TURNS: readonly (readonly [turn: Turn, weight: number])[] = [
  [moveABox, 6],
  [advanceADeclaration, 6],
  [sightAShip, 3],
  [placeAHold, 2],
  [removeAHold, 2],
  [release, 2],
  [fileABill, 2],
  [openADeclaration, 2],
  [moveALastFreeDay, 1],
  [chargeDemurrage, 1],
];

/** A world that goes on: at every call something happens to its cargo. */
export class LivingWorld {
  readonly #life: Life;
  readonly #turns = TURNS.flatMap(([turn, weight]) => Array.from({ length: weight }, () => turn));
  #last: Message | undefined;

  constructor(world: World, seed: string) {
    this.#life = {
      clock: world.clock,
      random: new Random(`${seed}/life`),
      bills: [...world.bills],
      declarations: [...world.declarations],
    };
  }

  /** What arrives now: one happening, which may be several messages, or the last message once more. */
  next(now: Date): Delivery[] {
    const { clock, random } = this.#life;
    clock.advanceTo(now);
    if (this.#last && random.chance(0.04)) return [toDelivery(this.#last, { attempt: 2 })];
    for (;;) {
      const messages = random.pick(this.#turns)(this.#life);
      this.#last = messages.at(-1) ?? this.#last;
      // One after the other, or nobody could tell which of two snapshots is the newer one.
      if (messages.length > 0)
        return messages.map((message, index) => toDelivery({ ...message, at: message.at + index }));
    }
  }
}
