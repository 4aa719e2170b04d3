import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { EmbeddedPostgres } from '#lib/database/embedded/embedded-postgres.ts';
import { removePostgresPlace } from '#lib/database/embedded/postgres-place.ts';
import { migrate } from '#lib/database/migrations/migrate.ts';
import { trustComparisons } from '#lib/database/trust-comparisons.ts';
import { ensureDefaultFeeds } from '#lib/webhooks/default-feeds.ts';
import { TEMPLATE_DATABASE, toDatabaseUrl } from './test-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServerUrl: string;
    /** The same server as its superuser, for tests of what logins may do. */
    testSuperuserUrl: string;
  }
}

// What is tested may be lost with the machine; it is real PostgreSQL in everything else. Nothing lives long enough to need
// a vacuum, and one that is under way would not let a test drop its database.
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/** Starts a PostgreSQL for one run of the tests, with a migrated database that every test file gets a copy of. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'clearhold-test-'));
  mkdirSync(dataDirectory, { recursive: true });
  const server = await EmbeddedPostgres.start({ dataDirectory, say: () => {}, settings: FAST });
  const superuser = new pg.Client({ connectionString: server.superuserUrl });
  await superuser.connect();
  await superuser.query('alter role clearhold createdb');
  await superuser.query(`create database ${TEMPLATE_DATABASE} owner clearhold`);
  await superuser.end();
  const inside = new pg.Client({ connectionString: toDatabaseUrl(server.superuserUrl, TEMPLATE_DATABASE) });
  await inside.connect();
  await trustComparisons(inside);
  await inside.end();
  await prepareTemplate(toDatabaseUrl(server.url, TEMPLATE_DATABASE));
  project.provide('testServerUrl', server.url);
  project.provide('testSuperuserUrl', server.superuserUrl);
  return async () => {
    await server.stop();
    removePostgresPlace(dataDirectory);
    rmSync(dataDirectory, { recursive: true, force: true });
  };
}

async function prepareTemplate(url: string): Promise<void> {
  await migrate(url, 'prisma/migrations');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await ensureDefaultFeeds(client);
  await client.end();
}
