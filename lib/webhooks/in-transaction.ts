import type pg from 'pg';
import { toWriteFailure, type WriteFailure } from './write-failure.ts';

// A dead network answers nothing, not even a rollback: together these stay below the ten seconds a sender waits.
const TRANSACTION_MILLISECONDS = 5_000;
const ROLLBACK_MILLISECONDS = 500;

/** A transaction that left nothing behind, and why. */
export class TransactionFailed extends Error {
  override readonly name = 'TransactionFailed';
  readonly failure: WriteFailure;

  constructor(failure: WriteFailure, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.failure = failure;
  }
}

// The batches of an intake differ in nothing that a plan depends on; planning each anew would cost as much as running it.
// What is small today may be large before a plan is made again, so it is read by its index.
const BEGIN = 'begin; set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off';

/**
 * What is done within a transaction. It may call `commit` as soon as it has sent its last statement, so that the end of
 * the transaction travels with them: should one of them fail, the database rolls back instead.
 */
type Work<Result> = (client: pg.PoolClient, commit: () => void) => Promise<Result>;

/**
 * Runs `work` in one transaction, within five seconds. What it answers has been committed.
 *
 * @throws {TransactionFailed} when nothing was.
 */
export async function inTransaction<Result>(pool: pg.Pool, work: Work<Result>): Promise<Result> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new TransactionFailed('away', error);
  });
  // A connection that breaks while it is ours says so by an event as well, which would end the process unheard.
  const ignore = () => {};
  client.on('error', ignore);
  let isReleased = false;
  const release = (destroy: boolean) => {
    if (isReleased) return;
    isReleased = true;
    if (!destroy) client.off('error', ignore);
    client.release(destroy);
  };
  const { late, clear } = startDeadline();
  try {
    const result = await Promise.race([workAndCommit(client, work), late]);
    release(false);
    return result;
  } catch (error) {
    const isAlive = !(error instanceof TooLate) && (await rollBack(client));
    release(!isAlive);
    throw new TransactionFailed(toWriteFailure(error, isAlive), error);
  } finally {
    clear();
  }
}

class TooLate extends Error {}

function startDeadline(): { late: Promise<never>; clear: () => void } {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new TooLate('The database took too long.')),
    TRANSACTION_MILLISECONDS,
  );
  return { late, clear: () => clearTimeout(timer) };
}

async function workAndCommit<Result>(client: pg.PoolClient, work: Work<Result>): Promise<Result> {
  let committed: Promise<pg.QueryResult> | undefined;
  const commit = () => {
    committed ??= client.query('commit');
    // Awaited below, unless an error of the work is told first.
    committed.catch(() => {});
    return committed;
  };
  const [, result] = await Promise.all([client.query(BEGIN), work(client, commit)]);
  // A transaction that failed on the way answers COMMIT with ROLLBACK, not with an error.
  const { command } = await commit();
  if (command !== 'COMMIT') throw new Error('The database rolled the transaction back.');
  return result;
}

/** Whether the connection answered, and may be used again. */
async function rollBack(client: pg.PoolClient): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), ROLLBACK_MILLISECONDS).unref();
  });
  const rolledBack = client.query('rollback').then(
    () => true,
    () => false,
  );
  return Promise.race([rolledBack, late]);
}
