import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '#lib/database/embedded/embedded-postgres.ts';
import { removePostgres } from '#lib/database/embedded/remove-postgres.ts';
import { migrate } from '#lib/database/migrations/migrate.ts';
import { ensureDefaultFeeds } from '#lib/webhooks/default-feeds.ts';

/** A PostgreSQL of a run's own, with the settings of the product: it loses nothing that it has confirmed. */
export interface ScratchPostgres {
  /** Where the run may keep its files; removed with everything else. */
  directory: string;
  /** The process that serves. */
  cluster: string;
  /** Makes a database with the tables and feeds of the product; answers its address. */
  createDatabase: (name: string) => Promise<string>;
  stop: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Starts a PostgreSQL on data under the temporary directory. */
export async function startScratchPostgres(purpose: string): Promise<ScratchPostgres> {
  const directory = mkdtempSync(join(tmpdir(), `clearhold-${purpose}-`));
  const server = await EmbeddedPostgres.start({ dataDirectory: directory, say: () => {} });
  return {
    directory,
    cluster: server.place.data,
    createDatabase: async (name) => {
      await query(server.superuserUrl, `create database ${name} owner clearhold`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      await migrate(url.href, 'prisma/migrations');
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      await ensureDefaultFeeds(client);
      await client.end();
      return url.href;
    },
    stop: () => server.stop(),
    remove: async () => {
      await server.stop();
      await removePostgres(directory);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
