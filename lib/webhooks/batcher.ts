import { Unavailable } from '#lib/errors.ts';

export interface BatchItem {
  /** Only items of one group share a batch. */
  group: string;
  bytes: number;
}

export interface BatchLimits {
  inFlight: number;
  items: number;
  bytes: number;
  queuedItems: number;
  queuedBytes: number;
  /** Once the first in the queue has waited this long, no more are taken: their senders would have given up. */
  queuedMilliseconds: number;
}

interface Waiting<Item, Answer> {
  item: Item;
  since: number;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

const RETRY_AFTER_SECONDS = 5;
/** A batch that takes longer than this is too large for the database of the moment. */
const SLOW_MILLISECONDS = 1_500;
/** Whether a batch of so few is slow does not depend on its size. */
const SMALL_BATCH = 16;

/**
 * Gathers what waits into batches, without a timer: while none is being written the next one starts at the end of the event
 * loop's turn, so a lone message waits for nothing and a crowd shares one transaction; beside others, up to `inFlight`, once
 * as many wait as those hold. The queue is bounded, in number and in time; beyond it a message is turned away at once, and its sender tries again.
 *
 * Batches shrink while they are slow, so that a database that is hard pressed is given what it can finish in time, and
 * grow again afterwards.
 */
export class Batcher<Item extends BatchItem, Answer> {
  private readonly write: (batch: Item[]) => Promise<(Answer | undefined)[]>;
  private readonly limits: BatchLimits;
  private queue: Waiting<Item, Answer>[] = [];
  private queuedBytes = 0;
  private inFlight = 0;
  private readonly itemsInFlight = new Map<string, number>();
  private mostItems: number;
  private scheduled = false;
  private closing = false;
  private onceEmpty: (() => void)[] = [];

  /** `write` answers in the order of its batch, `undefined` for what it could not write; it throws when that is all. */
  constructor(write: (batch: Item[]) => Promise<(Answer | undefined)[]>, limits: BatchLimits) {
    this.write = write;
    this.limits = limits;
    this.mostItems = limits.items;
  }

  /** @throws {Unavailable} when an item of that size would be turned away now. */
  checkRoom(bytes: number): void {
    if (this.closing) throw new Unavailable('Clearhold is shutting down.', RETRY_AFTER_SECONDS);
    const { queuedItems, queuedBytes, queuedMilliseconds } = this.limits;
    const [first] = this.queue;
    const isLate = first !== undefined && performance.now() - first.since > queuedMilliseconds;
    if (isLate || this.queue.length >= queuedItems || this.queuedBytes + bytes > queuedBytes)
      throw new Unavailable('Too many messages are waiting.', RETRY_AFTER_SECONDS);
  }

  /** Resolves once the item is written. @throws {Unavailable} when the queue is full or closing, or the write failed. */
  async submit(item: Item): Promise<Answer> {
    this.checkRoom(item.bytes);
    return new Promise((resolve, reject) => {
      this.queue.push({ item, since: performance.now(), resolve, reject });
      this.queuedBytes += item.bytes;
      this.schedule();
    });
  }

  /** Takes no more, and resolves when all that waits is written. */
  close(): Promise<void> {
    this.closing = true;
    return new Promise((resolve) => {
      this.onceEmpty.push(resolve);
      this.tellWhenEmpty();
    });
  }

  /** How much waits and how much is being written, for the metrics. */
  load(): { queuedItems: number; queuedBytes: number; inFlight: number } {
    return { queuedItems: this.queue.length, queuedBytes: this.queuedBytes, inFlight: this.inFlight };
  }

  private schedule(): void {
    if (this.scheduled || !this.isWorthABatch()) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.flush();
      this.schedule();
    });
  }

  /** Beside others of its group only a batch as large as they are: many small ones cost more, and finish no sooner. */
  private isWorthABatch(): boolean {
    const [first] = this.queue;
    if (first === undefined || this.inFlight >= this.limits.inFlight) return false;
    return this.queue.length >= (this.itemsInFlight.get(first.item.group) ?? 0);
  }

  private countInFlight([first]: Waiting<Item, Answer>[], items: number): void {
    if (first === undefined) return;
    const { group } = first.item;
    const left = (this.itemsInFlight.get(group) ?? 0) + items;
    if (left > 0) this.itemsInFlight.set(group, left);
    else this.itemsInFlight.delete(group);
  }

  private async flush(): Promise<void> {
    const batch = this.isWorthABatch() ? this.takeBatch() : [];
    if (batch.length === 0) return;
    this.inFlight++;
    this.countInFlight(batch, batch.length);
    const startedAt = performance.now();
    try {
      const answers = await this.write(batch.map((waiting) => waiting.item));
      batch.forEach((waiting, position) => {
        const answer = answers[position];
        if (answer === undefined) waiting.reject(new Unavailable('It was not written.', RETRY_AFTER_SECONDS));
        else waiting.resolve(answer);
      });
    } catch (error) {
      // What waits would fail alike, one time-out after another; told now, its senders try again in good time.
      for (const waiting of [...batch, ...this.takeAll()]) waiting.reject(error);
    } finally {
      this.inFlight--;
      this.countInFlight(batch, -batch.length);
      this.adapt(batch.length, performance.now() - startedAt);
      this.schedule();
      this.tellWhenEmpty();
    }
  }

  private takeBatch(): Waiting<Item, Answer>[] {
    const group = this.queue[0]?.item.group;
    const batch: Waiting<Item, Answer>[] = [];
    const left: Waiting<Item, Answer>[] = [];
    let bytes = 0;
    for (const waiting of this.queue) {
      const fits =
        batch.length === 0 ||
        (batch.length < this.mostItems && bytes + waiting.item.bytes <= this.limits.bytes);
      if (fits && waiting.item.group === group) {
        batch.push(waiting);
        bytes += waiting.item.bytes;
      } else left.push(waiting);
    }
    this.queue = left;
    this.queuedBytes -= bytes;
    return batch;
  }

  private adapt(items: number, milliseconds: number): void {
    if (milliseconds > SLOW_MILLISECONDS) {
      if (items > SMALL_BATCH) this.mostItems = Math.ceil(items / 2);
    } else if (items >= this.mostItems) this.mostItems = Math.min(this.limits.items, this.mostItems * 2);
  }

  private takeAll(): Waiting<Item, Answer>[] {
    const all = this.queue;
    this.queue = [];
    this.queuedBytes = 0;
    return all;
  }

  private tellWhenEmpty(): void {
    if (this.queue.length > 0 || this.inFlight > 0) return;
    for (const tell of this.onceEmpty.splice(0)) tell();
  }
}
