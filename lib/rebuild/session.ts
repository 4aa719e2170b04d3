import pg from 'pg';

/** The schema of the shadow tables; it lives as long as a rebuild does. */
export const SHADOW = 'clearhold_rebuild';

/** A connection that finds the shadow tables before the live ones, so that the code of every day folds into them. */
export interface Session {
  client: pg.Client;
  /** The schema of the live tables, quoted. */
  live: string;
}

/** Opens a session whose statements may take their time. Whoever opens it ends it. */
export async function openSession(url: string): Promise<Session> {
  const client = await connectPlainly(url);
  const { rows } = await client.query<{ live: string }>('SELECT quote_ident(current_schema()) AS live');
  const live = rows[0]?.live ?? 'public';
  await client.query(`SET search_path = ${SHADOW}, ${live}`);
  return { client, live };
}

/** Opens a connection that sees the live tables alone, with no end to what a statement may take. */
export async function connectPlainly(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'clearhold rebuild',
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {}); // The statement that fails says so.
  await client.connect();
  await client.query(
    `SET work_mem = '64MB'; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`,
  );
  return client;
}
