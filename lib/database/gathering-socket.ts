import { Socket } from 'node:net';

/**
 * A socket that sends what is written within one turn of the event loop as one packet. `pg` writes each statement by
 * itself, and a write costs as much as a small statement does.
 */
export class GatheringSocket extends Socket {
  #gathers = false;

  override cork(): void {
    super.cork();
    if (this.#gathers) return;
    this.#gathers = true;
    super.cork();
    process.nextTick(() => {
      this.#gathers = false;
      this.uncork();
    });
  }
}
