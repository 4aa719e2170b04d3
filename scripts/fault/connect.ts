import pg from 'pg';

/** Connects to a database that may go away at any time: what is asked then fails, and nothing else does. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, pipeline: true });
  client.on('error', () => {});
  await client.connect();
  return client;
}
