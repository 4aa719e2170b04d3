import type pg from 'pg';
import { inOrderSent } from '#lib/database/in-order-sent.ts';
import { getSubjectMemory, type SubjectMemory } from '#lib/fold/subject-memory.ts';
import { MovedOn } from '#lib/live/bump-change-versions.ts';
import { getLog } from '#lib/log.ts';
import type { HeardTradeEvent } from '#lib/trade-events/insert-trade-events.ts';
import { type FoldedHeard, foldHeardFromMemory, recordFolded } from '#lib/trade-events/record-from-memory.ts';
import { recordTradeEvents } from '#lib/trade-events/record-trade-events.ts';
import { inTransaction, TransactionFailed } from './in-transaction.ts';
import { insertWebhookEvents } from './insert-webhook-events.ts';
import type { AuthenticMessage, KeptMessage } from './kept-message.ts';
import { toWriteFailure } from './write-failure.ts';
import { writeInHalves } from './write-in-halves.ts';

/**
 * Keeps a batch of one workspace's messages: the raw rows, the facts they state and all that follows from those, in one
 * transaction. When it answers, everything is committed; the answers stand in the order of the messages.
 *
 * A message that cannot be taken never hurts its neighbours: the batch is halved until it stands alone, and it is kept raw
 * as `failed`.
 *
 * @throws {Unavailable} when the database is away and nothing of the batch was kept; where that happens half-way, the
 * answers of what was not kept are `undefined`.
 */
export async function keepWebhookEvents(
  pool: pg.Pool,
  workspaceId: string,
  messages: readonly AuthenticMessage[],
): Promise<(KeptMessage | undefined)[]> {
  return writeInHalves(messages, {
    together: (some) => writeBatch(pool, workspaceId, some),
    poison: (message, reason) => keepPoison(pool, workspaceId, message, reason),
  });
}

async function writeBatch(
  pool: pg.Pool,
  workspaceId: string,
  messages: readonly AuthenticMessage[],
): Promise<KeptMessage[]> {
  // A repeat states its facts again: with another `sentAt` it may be a new sighting.
  const facts = messages.flatMap(({ translated, receivedAt }) =>
    translated.facts.map((event) => ({ event, receivedAt })),
  );
  const memory = getSubjectMemory(pool, workspaceId);
  const writeAlone = () => memory.alone(() => writeFromDatabase(pool, workspaceId, messages, facts), isAway);
  if (memory.isResting()) return writeAlone();
  try {
    return await writeFromMemory(pool, workspaceId, messages, facts, memory);
  } catch (error) {
    if (error instanceof TransactionFailed && error.cause instanceof MovedOn) memory.rest();
    else if (!(error instanceof MovedOn)) throw error;
    return await writeAlone();
  }
}

/** Whether the database is away: what waits behind would wait as long, and fail alike. */
function isAway(error: unknown): boolean {
  return error instanceof TransactionFailed && error.failure === 'away';
}

async function writeFromMemory(
  pool: pg.Pool,
  workspaceId: string,
  messages: readonly AuthenticMessage[],
  facts: HeardTradeEvent[],
  memory: SubjectMemory,
): Promise<KeptMessage[]> {
  return memory.inLine(
    () => foldHeard((work) => inTransaction(pool, work), workspaceId, facts, memory),
    (folded) =>
      inTransaction(pool, async (client, commit) => {
        const inserted = insertWebhookEvents(client, workspaceId, messages, null);
        const sent = inOrderSent([inserted, recordFolded(client, workspaceId, folded)]);
        commit();
        await sent;
        return inserted;
      }),
    isAway,
  );
}

/** @throws {TransactionFailed} also when our own rules cannot fold a fact. */
async function foldHeard(...given: Parameters<typeof foldHeardFromMemory>): Promise<FoldedHeard> {
  try {
    return await foldHeardFromMemory(...given);
  } catch (error) {
    throw error instanceof TransactionFailed
      ? error
      : new TransactionFailed(toWriteFailure(error, true), error);
  }
}

function writeFromDatabase(
  pool: pg.Pool,
  workspaceId: string,
  messages: readonly AuthenticMessage[],
  facts: HeardTradeEvent[],
): Promise<KeptMessage[]> {
  return inTransaction(pool, async (client) => {
    const [kept] = await Promise.all([
      insertWebhookEvents(client, workspaceId, messages, null),
      recordTradeEvents(client, workspaceId, facts),
    ]);
    return kept;
  });
}

/** Keeps what cannot be taken: its bytes, and why. */
function keepPoison(
  pool: pg.Pool,
  workspaceId: string,
  message: AuthenticMessage,
  reason: string,
): Promise<KeptMessage[]> {
  getLog().error({ webhookEventId: message.id, reason }, 'a message could not be taken');
  return getSubjectMemory(pool, workspaceId).alone(
    () =>
      inTransaction(pool, async (client) => {
        const kept = await insertWebhookEvents(client, workspaceId, [message], reason);
        await recordTradeEvents(client, workspaceId, []);
        return kept;
      }),
    isAway,
  );
}
