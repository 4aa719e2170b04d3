import { sentence } from '#lib/domain/sentences/sentence.ts';
import { Unavailable } from '#lib/errors.ts';
import { getLog } from '#lib/log.ts';
import { TransactionFailed } from './in-transaction.ts';

const MOST_TRIES = 5;
const RETRY_AFTER_SECONDS = 5;
const LONGEST_REASON = 500;

interface Write<Item, Answer> {
  /** Writes them in one transaction and answers in their order. @throws {TransactionFailed} */
  together: (items: readonly Item[]) => Promise<Answer[]>;
  /** Keeps the one that cannot be taken, and why. @throws {TransactionFailed} */
  poison: (item: Item, reason: string) => Promise<Answer[]>;
}

/**
 * Writes messages so that one that cannot be taken never hurts its neighbours: what fails for what it says is halved until
 * it stands alone. The answers stand in the order of the messages.
 *
 * @throws {Unavailable} when the database is away and nothing was written; where that happens half-way, the answers of what
 * was not written are `undefined`.
 */
export async function writeInHalves<Item, Answer>(
  items: readonly Item[],
  write: Write<Item, Answer>,
): Promise<(Answer | undefined)[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await write.together(items);
    } catch (error) {
      if (!(error instanceof TransactionFailed)) throw error;
      if (error.failure === 'again' && tries < MOST_TRIES) continue;
      if (error.failure !== 'poison') throw toUnavailable(error);
      const [only] = items;
      if (only !== undefined && items.length === 1) return writePoison(only, write, error);
      const middle = Math.ceil(items.length / 2);
      return [
        ...(await writeHalf(items.slice(0, middle), write)),
        ...(await writeHalf(items.slice(middle), write)),
      ];
    }
  }
}

/** A half whose database went away takes nothing back from the other one. */
async function writeHalf<Item, Answer>(
  items: readonly Item[],
  write: Write<Item, Answer>,
): Promise<(Answer | undefined)[]> {
  try {
    return await writeInHalves(items, write);
  } catch (error) {
    if (error instanceof Unavailable) return items.map(() => undefined);
    throw error;
  }
}

async function writePoison<Item, Answer>(
  item: Item,
  write: Write<Item, Answer>,
  error: TransactionFailed,
): Promise<Answer[]> {
  const reason = sentence('message.notProcessed', {
    quote: error.message.replaceAll('\0', '').slice(0, LONGEST_REASON),
  });
  try {
    return await write.poison(item, reason);
  } catch (again) {
    throw toUnavailable(again);
  }
}

function toUnavailable(error: unknown): Unavailable {
  getLog().error({ error: error instanceof Error ? error.message : String(error) }, 'messages were not kept');
  return new Unavailable('The database cannot take the message now.', RETRY_AFTER_SECONDS);
}
