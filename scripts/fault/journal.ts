import { createHash } from 'node:crypto';

/** What came of posting a message. */
export type Outcome =
  | { kind: 'answered'; status: number; id: string | undefined }
  /** Nobody listened, or the listener ended before it took the new connection: nothing was accepted. */
  | { kind: 'refused' }
  /** Sent over a connection that had been taken, which broke before the answer. */
  | { kind: 'reset' }
  /** Sent, and nothing came within the sender's patience. */
  | { kind: 'silent' };

/** One posting of one message. Times are those of `performance.now()`. */
export interface Posting {
  number: number;
  body: Uint8Array;
  sentAt: number;
  endedAt: number;
  outcome: Outcome;
}

/** A message that was answered with 2xx. */
export interface Acknowledgement {
  number: number;
  id: string;
  sha256: string;
}

/** Remembers, for every message, what its sender was told. */
export class Journal {
  readonly acknowledgements = new Map<number, Acknowledgement>();
  /** Postings by what came of them: `200`, `503`, `refused`, … */
  readonly outcomes = new Map<string, number>();
  /** The longest time to any answer, in milliseconds; a silent posting counts with the sender's patience. */
  longestWait = 0;
  private readonly numbers = new Set<number>();
  private readonly taken: { sentAt: number; endedAt: number }[] = [];

  add({ number, body, sentAt, endedAt, outcome }: Posting): void {
    this.numbers.add(number);
    const name = outcome.kind === 'answered' ? String(outcome.status) : outcome.kind;
    this.outcomes.set(name, this.count(name) + 1);
    if (outcome.kind !== 'refused') this.longestWait = Math.max(this.longestWait, endedAt - sentAt);
    if (!isTaken(outcome)) return;
    this.taken.push({ sentAt, endedAt });
    const sha256 = createHash('sha256').update(body).digest('hex');
    this.acknowledgements.set(number, { number, id: outcome.id ?? '', sha256 });
  }

  /** Messages sent at least once. */
  get sent(): number {
    return this.numbers.size;
  }

  count(outcome: string): number {
    return this.outcomes.get(outcome) ?? 0;
  }

  /** 2xx answers that came between two times. */
  countTaken(from: number, until: number): number {
    return this.taken.filter(({ endedAt }) => endedAt >= from && endedAt < until).length;
  }

  /** When the first 2xx came to a message that was sent after a time; `undefined` when none has. */
  findFirstTaken(after: number): number | undefined {
    let first: number | undefined;
    // They stand in the order of their ends, and none ends before it was sent.
    for (let at = this.taken.length - 1; at >= 0; at--) {
      const { sentAt, endedAt } = this.taken[at] ?? { sentAt: 0, endedAt: 0 };
      if (endedAt < after) break;
      if (sentAt >= after) first = endedAt;
    }
    return first;
  }

  /** The time within which a share of the 2xx answers came, of messages sent between two times; in milliseconds. */
  waitWithin(share: number, from = 0, until = Number.POSITIVE_INFINITY): number {
    const waits = this.taken
      .filter(({ sentAt }) => sentAt >= from && sentAt < until)
      .map(({ sentAt, endedAt }) => endedAt - sentAt)
      .sort((a, b) => a - b);
    return waits[Math.min(waits.length - 1, Math.ceil(waits.length * share) - 1)] ?? 0;
  }
}

export function isTaken(outcome: Outcome): outcome is Outcome & { kind: 'answered' } {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}
