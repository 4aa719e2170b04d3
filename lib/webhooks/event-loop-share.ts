/** What the work may take of one turn of the event loop, which also has to accept, answer and talk to the database. */
const MILLISECONDS_A_TURN = 20;

/**
 * Work that is done at once while there is little of it, and spread over several turns of the event loop when there is a
 * crowd: a thousand messages that arrive together would otherwise be translated in one go, and nobody heard meanwhile.
 */
export class EventLoopShare {
  #spent = 0;
  #waiting: (() => void)[] = [];
  #isScheduled = false;

  /** The result of `work`, in the order in which it was asked for. Rejects with what it throws. */
  async run<Result>(work: () => Result): Promise<Result> {
    if (this.#waiting.length === 0 && this.#spent < MILLISECONDS_A_TURN) return this.#do(work);
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(this.#do(work));
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  #do<Result>(work: () => Result): Result {
    const startedAt = performance.now();
    try {
      return work();
    } finally {
      this.#spent += performance.now() - startedAt;
      this.#schedule();
    }
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#spent = 0;
      let done = 0;
      while (done < this.#waiting.length && this.#spent < MILLISECONDS_A_TURN) this.#waiting[done++]?.();
      this.#waiting.splice(0, done);
      if (this.#waiting.length > 0) this.#schedule();
    });
  }
}
