import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openSession } from './session.ts';
import { type Outcome, runTask, type Task } from './task.ts';

/** What a worker thread answers. */
export type Answer = { outcome: Outcome } | { error: string };

interface Hand {
  run: (task: Task) => Promise<Outcome>;
  end: () => Promise<void>;
}

const MOST_WORKERS = 8;

/**
 * Runs tasks, several at once: translating and folding keep one core of this process busy and the database another.
 */
export class Crew {
  readonly #hands: Hand[];

  private constructor(hands: Hand[]) {
    this.#hands = hands;
  }

  /** `size` threads; none for work in this one. */
  static async gather(url: string, size = Math.min(availableParallelism(), MOST_WORKERS)): Promise<Crew> {
    if (size === 0) return new Crew([await lendHand(url)]);
    return new Crew(Array.from({ length: size }, () => hire(url)));
  }

  /** Runs all tasks, which are made as there are hands for them. @throws what the first failing one throws. */
  async runAll(tasks: AsyncIterable<Task>, onOutcome: (outcome: Outcome) => void): Promise<void> {
    const idle = [...this.#hands];
    const busy = new Set<Promise<void>>();
    for await (const task of tasks) {
      while (idle.length === 0) await Promise.race(busy);
      const hand = idle.pop();
      if (!hand) continue;
      const work: Promise<void> = hand.run(task).then((outcome) => {
        onOutcome(outcome);
        idle.push(hand);
        busy.delete(work);
      });
      work.catch(() => {}); // The first failure is thrown; what fails after it is not told again.
      busy.add(work);
    }
    await Promise.all(busy);
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.end()));
  }
}

async function lendHand(url: string): Promise<Hand> {
  const session = await openSession(url);
  return { run: (task) => runTask(session, task), end: () => session.client.end() };
}

function hire(url: string): Hand {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { url } });
  worker.on('error', () => {}); // While it has work, somebody listens; without, nothing is lost.
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        const settle = (settled: () => void) => {
          worker.off('message', onMessage).off('error', onError).off('exit', onExit);
          settled();
        };
        const onMessage = (answer: Answer) =>
          settle(() => ('error' in answer ? reject(new Error(answer.error)) : resolve(answer.outcome)));
        const onError = (error: unknown) => settle(() => reject(error));
        const onExit = () => settle(() => reject(new Error('A worker ended before its work was done.')));
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
        worker.postMessage(task);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
