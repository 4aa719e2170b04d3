import type pg from 'pg';

/** Runs reads that all see the database as of one moment. */
export async function inSnapshot<Result>(
  client: pg.ClientBase,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await work();
  } finally {
    // Nothing was written; on a broken connection the error of the work is the one to tell.
    await client.query('ROLLBACK').catch(() => {});
  }
}
