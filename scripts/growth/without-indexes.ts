import type pg from 'pg';

/**
 * Runs `work` with no index, key or reference on some tables, and makes them again after it: sorting all rows once is
 * many times faster than finding a place for each. When `work` fails they stay away.
 */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
  /** These keep their keys. */
  keyedTables: readonly string[],
  work: () => Promise<void>,
  onBuild: () => void,
): Promise<void> {
  const { rows: constraints } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE conrelid = ANY($1::regclass[]) AND contype IN ('p', 'u', 'f')
      ORDER BY contype = 'f'`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
       FROM pg_index WHERE indrelid = ANY($1::regclass[])
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [[...tables, ...keyedTables]],
  );
  for (const { table, name } of constraints.toReversed())
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await work();
  onBuild();
  await client.query(`SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2`);
  for (const { table, name, definition } of constraints)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  // Of a partitioned table it is told as that of the empty parent alone.
  for (const { definition } of indexes) await client.query(definition.replace(' ON ONLY ', ' ON '));
}
