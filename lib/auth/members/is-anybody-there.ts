import { getDatabase } from '#lib/database/database.ts';

/** Whether anybody can sign in yet. */
export async function isAnybodyThere(): Promise<boolean> {
  const { rowCount } = await getDatabase().pool.query('select 1 from people limit 1');
  return rowCount === 1;
}
