import pg from 'pg';

const MOST_TRIES = 4;

/**
 * Opens one connection, again when its time was over: while the pages are loaded, a busy machine may keep this process
 * from reading the answer of a server that is well. Any other refusal is thrown at once.
 */
export async function connectPatiently(settings: pg.ClientConfig): Promise<pg.Client> {
  for (let tries = 1; ; tries++) {
    const client = new pg.Client(settings);
    client.on('error', () => {}); // Its end is what is listened for.
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!isTimeOut(error) || tries === MOST_TRIES) throw error;
      await client.end().catch(() => {});
    }
  }
}

function isTimeOut(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message);
}
