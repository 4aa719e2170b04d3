/** What a computation may take of one turn of the event loop: messages go on being heard and answered meanwhile. */
const MILLISECONDS_A_TURN = 20;

/** The pauses of one long computation. */
export class Pauses {
  #since = performance.now();

  /** Resolves at once, or after a turn of the event loop when the computation has taken its share of this one. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() - this.#since < MILLISECONDS_A_TURN) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    this.#since = performance.now();
  }
}
