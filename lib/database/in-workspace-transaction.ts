import type pg from 'pg';
import { getWholeWorkspaceDatabase } from './workspace-database.ts';

/**
 * Runs what one person asked for in one transaction of their workspace: all of it, with its audit entry, or nothing.
 * The time-outs of the pool bound every wait.
 */
export async function inWorkspaceTransaction<Result>(
  workspaceId: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await getWholeWorkspaceDatabase(workspaceId).pool.connect();
  let isBroken = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    // A transaction that failed on the way answers COMMIT with ROLLBACK, not with an error.
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('The database rolled the transaction back.');
    return result;
  } catch (error) {
    isBroken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(isBroken);
  }
}
