import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Unavailable } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import type { KeptMessage, ProvedMessage } from '../kept-message.ts';
import { packBatch } from './batch-parcel.ts';
import type { FromThread, ToThread } from './thread.ts';

// By its path, which a bundler of pages leaves alone: the thread runs the sources as they are.
const THREAD = join(process.cwd(), 'lib', 'webhooks', 'writer', 'thread.ts');

type Kept = (KeptMessage | undefined)[];

interface Waiting {
  resolve: (kept: Kept) => void;
  reject: (error: Error) => void;
}

/** `writeMessages` in a thread of its own, which is started when it is needed, and again when it has died. */
export class WriterThread {
  readonly #program: string | URL;
  #worker: Worker | null = null;
  #sent = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param program what the thread runs. */
  constructor(program: string | URL = THREAD) {
    this.#program = program;
  }

  /** Starts the thread, so that the first message need not wait for it. */
  start(): void {
    this.#open();
  }

  /** As `writeMessages`. @throws {Unavailable} also when the thread died: nobody knows what of the batch is kept. */
  write(workspaceId: string, messages: readonly ProvedMessage[]): Promise<Kept> {
    const worker = this.#open();
    const number = ++this.#sent;
    const parcel = packBatch(workspaceId, messages);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      const message: ToThread = { number, parcel };
      worker.postMessage(message, [parcel.bodies.buffer]);
    });
  }

  /** Ends the thread and its connections. Nothing may be waiting. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    worker.ref();
    const ended = once(worker, 'exit');
    const message: ToThread = 'close';
    worker.postMessage(message);
    await ended;
  }

  #open(): Worker {
    this.#worker ??= this.#startWorker();
    return this.#worker;
  }

  #startWorker(): Worker {
    const worker = new Worker(this.#program);
    worker.on('message', (answer: FromThread) => this.#hear(answer));
    worker.on('error', (error) => getLog().error({ error: String(error) }, 'the writer of messages failed'));
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiting.values())
        reject(new Unavailable('The writer of messages ended.'));
      this.#waiting.clear();
    });
    // It is the doors that keep the process going.
    worker.unref();
    return worker;
  }

  #hear(answer: FromThread): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (!waiting) return;
    if ('kept' in answer) {
      waiting.resolve(answer.kept);
      return;
    }
    const { message, retryAfterSeconds } = answer.failure;
    waiting.reject(
      retryAfterSeconds === null ? new Error(message) : new Unavailable(message, retryAfterSeconds),
    );
  }
}
