import type pg from 'pg';

/**
 * Runs `work` while the owner of some tables is not held to their row-level security: COPY cannot write where it holds.
 * Others are held to it all the time.
 */
export async function asOwner(
  client: pg.ClientBase,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: held } = await client.query<{ name: string }>(
    'SELECT oid::regclass::text AS name FROM pg_class WHERE oid = ANY($1::regclass[]) AND relforcerowsecurity',
    [tables],
  );
  const alter = async (how: 'NO FORCE' | 'FORCE') => {
    for (const { name } of held) await client.query(`ALTER TABLE ${name} ${how} ROW LEVEL SECURITY`);
  };
  await alter('NO FORCE');
  try {
    await work();
  } finally {
    await alter('FORCE');
  }
}
