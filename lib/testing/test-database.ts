import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export const TEMPLATE_DATABASE = 'clearhold_template';

/** The address of another database on the same server. */
export function toDatabaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Makes a copy of the migrated database, with the default workspace and feeds in it and nothing else. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`template ${TEMPLATE_DATABASE}`);
}

/** Makes a database with nothing in it, for tests of the migrations themselves. */
export function createEmptyTestDatabase(): Promise<TestDatabase> {
  return createDatabase('');
}

async function createDatabase(options: string): Promise<TestDatabase> {
  const serverUrl = inject('testServerUrl');
  const name = `clearhold_${randomBytes(6).toString('hex')}`;
  await run(serverUrl, `create database ${name} ${options}`);
  return {
    url: toDatabaseUrl(serverUrl, name),
    drop: () => run(serverUrl, `drop database ${name} with (force)`),
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
