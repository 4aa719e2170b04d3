import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { getLog } from '#lib/log.ts';
import { Batcher } from './batcher.ts';
import { keepRefusedWebhook, type RefusedMessage } from './keep-refused-webhook.ts';
import type { KeptMessage, ProvedMessage } from './kept-message.ts';
import { RefusalLimit } from './refusal-limit.ts';
import { WorkBudget } from './work-budget.ts';
import { writeMessages } from './writer/write-messages.ts';
import { WriterThread } from './writer/writer-thread.ts';

const MEBIBYTE = 1024 * 1024;
const LIMITS = {
  // The second is translated and folded while PostgreSQL writes the first.
  inFlight: 2,
  items: 500,
  bytes: 2 * MEBIBYTE,
  queuedItems: 10_000,
  queuedBytes: 64 * MEBIBYTE,
  // With the five seconds that a batch may take, below the ten seconds a sender waits.
  queuedMilliseconds: 4_000,
};
/** Strangers wait for nothing of ours: beyond this many at once their messages are not kept. */
const MOST_REFUSED_AT_ONCE = 4;
/** A mebibyte is looked into in about a tenth of a second. */
const EXPLAINED_BYTES_A_MINUTE = 4 * MEBIBYTE;

interface QueuedMessage {
  group: string;
  bytes: number;
  message: ProvedMessage;
}

/** What the doors of this process share: the queue of authentic messages, and the count of refused ones. */
class Intake {
  readonly refusalLimit = new RefusalLimit();
  private readonly explaining = new WorkBudget(EXPLAINED_BYTES_A_MINUTE);
  private refusedAtOnce = 0;
  private thread: WriterThread | null = null;
  private readonly batcher = new Batcher<QueuedMessage, KeptMessage>((batch) => {
    const workspaceId = batch[0]?.group ?? '';
    const messages = batch.map((queued) => queued.message);
    return this.thread ? this.thread.write(workspaceId, messages) : writeMessages(workspaceId, messages);
  }, LIMITS);

  /** Has messages written by a thread of their own from now on, so that nobody else of this process waits for that. */
  writeInThread(): void {
    if (this.thread) return;
    this.thread = new WriterThread();
    this.thread.start();
  }

  /** For turning a message away before any work is done for it. @throws {Unavailable} when there is no room for it. */
  checkRoom(bytes: number): void {
    this.batcher.checkRoom(bytes);
  }

  /** Resolves when the message and all that follows from it are committed. @throws {Unavailable} */
  keep(message: ProvedMessage): Promise<KeptMessage> {
    return this.batcher.submit({ group: message.workspaceId, bytes: message.body.byteLength, message });
  }

  /**
   * Keeps a refused message where that costs others nothing, with why its proof may have failed; the refusal stands either
   * way.
   */
  async keepRefused(refused: Omit<RefusedMessage, 'hint'>, explain: () => string): Promise<void> {
    if (this.refusedAtOnce >= MOST_REFUSED_AT_ONCE) return;
    this.refusedAtOnce++;
    try {
      const isWorthIt = this.explaining.take(refused.body.byteLength, Date.parse(refused.receivedAt));
      const { pool } = getWorkspaceDatabase(refused.workspaceId);
      await keepRefusedWebhook(pool, { ...refused, hint: isWorthIt ? explain() : null });
    } catch (error) {
      getLog().warn({ error: String(error) }, 'a refused message was not kept');
    } finally {
      this.refusedAtOnce--;
    }
  }

  async close(): Promise<void> {
    await this.batcher.close();
    await this.thread?.close();
  }

  load() {
    return this.batcher.load();
  }
}

// One a process, whatever module instances a bundler makes of this file.
const INTAKE = Symbol.for('clearhold.webhook-intake');
const shared = globalThis as { [INTAKE]?: Intake };

export function getIntake(): Intake {
  shared[INTAKE] ??= new Intake();
  return shared[INTAKE];
}

/** Takes no more messages, and resolves when all that were taken are committed. For the end of the process. */
export async function closeIntake(): Promise<void> {
  await shared[INTAKE]?.close();
}
