import pg from 'pg';

/** Some bills of a database, not next to each other. */
export async function findSomeBills(databaseUrl: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ bill_number: string }>(
    `SELECT bill_number FROM bills
      TABLESAMPLE SYSTEM (least(100, 100 * 50 * $1 / greatest((SELECT reltuples FROM pg_class WHERE oid = 'bills'::regclass), 1)))
      ORDER BY random() LIMIT $1`,
    [count],
  );
  await client.end();
  return rows.map((row) => row.bill_number);
}
