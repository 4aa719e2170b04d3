import type { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { isTaken, type Journal, type Outcome } from './journal.ts';
import type { NumberedMessage } from './numbered-message.ts';
import { openConnections, postMessage } from './post-message.ts';

const CONNECTIONS = 64;
const RETRY_MILLISECONDS = 100;

/** Where the messages of a load go, and what they are. */
export interface LoadTarget {
  journal: Journal;
  /** The port for a message: one server, or several in turn. */
  toPort: (number: number) => number;
  toMessage: (number: number, attempt: number) => NumberedMessage;
  /** 64 unless said otherwise. */
  connections?: number | undefined;
}

/**
 * Full load: as many connections as stated, kept alive, each with the next message as soon as the last one is answered.
 * What was not acknowledged is sent again, as its sender would, until it is.
 */
export class Load {
  private readonly target: LoadTarget;
  private readonly agent: Agent;
  private readonly lanes: Promise<void>[];
  /** Not acknowledged yet, with the attempts made. */
  private readonly again: { number: number; attempts: number }[] = [];
  private next = 0;
  private open = 0;
  private state: 'on' | 'settling' | 'off' = 'on';

  constructor(target: LoadTarget) {
    this.target = target;
    const connections = target.connections ?? CONNECTIONS;
    this.agent = openConnections(connections);
    this.lanes = Array.from({ length: connections }, () => this.run());
  }

  /** Messages numbered so far. */
  get numbered(): number {
    return this.next;
  }

  /** Sends nothing new, and what is not acknowledged again until it is or the time is up. Answers what is left. */
  async settle(withinMilliseconds: number): Promise<number> {
    this.state = 'settling';
    const deadline = performance.now() + withinMilliseconds;
    while (this.again.length + this.open > 0 && performance.now() < deadline) await wait(20);
    await this.stop();
    return this.again.length;
  }

  /** Sends nothing more and waits for the answers that are due. */
  async stop(): Promise<void> {
    this.state = 'off';
    await Promise.all(this.lanes);
    this.agent.destroy();
  }

  private async run(): Promise<void> {
    while (this.state !== 'off') {
      const turn =
        this.again.shift() ?? (this.state === 'on' ? { number: this.next++, attempts: 0 } : undefined);
      if (turn === undefined) {
        await wait(RETRY_MILLISECONDS);
        continue;
      }
      this.open++;
      const outcome = await this.post(turn.number, turn.attempts + 1);
      if (!isTaken(outcome)) {
        await wait(RETRY_MILLISECONDS);
        this.again.push({ number: turn.number, attempts: turn.attempts + 1 });
      }
      this.open--;
    }
  }

  private async post(number: number, attempt: number): Promise<Outcome> {
    const { journal, toMessage, toPort } = this.target;
    const message = toMessage(number, attempt);
    const sentAt = performance.now();
    const outcome = await postMessage(toPort(number), this.agent, message);
    journal.add({ number, body: message.body, sentAt, endedAt: performance.now(), outcome });
    return outcome;
  }
}

/** Waits until something sent after a time was acknowledged; answers how many milliseconds after, or infinity. */
export async function waitUntilTaken(
  journal: Journal,
  after: number,
  withinMilliseconds: number,
): Promise<number> {
  while (performance.now() < after + withinMilliseconds) {
    const taken = journal.findFirstTaken(after);
    if (taken !== undefined) return taken - after;
    await wait(10);
  }
  return Number.POSITIVE_INFINITY;
}
