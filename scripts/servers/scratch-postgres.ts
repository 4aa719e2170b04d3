import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '#lib/database/embedded/embedded-postgres.ts';
import { removePostgres } from '#lib/database/embedded/remove-postgres.ts';
import { migrate } from '#lib/database/migrations/migrate.ts';
import { trustComparisons } from '#lib/database/trust-comparisons.ts';
import { ensureDefaultFeeds } from '#lib/webhooks/default-feeds.ts';
import { STATEMENT_SETTINGS, StatementTimes } from './statement-times.ts';

/** A PostgreSQL of a run's own, with the settings of the product: it loses nothing that it has confirmed. */
export interface ScratchPostgres {
  /** Where the run may keep its files; removed with everything else. */
  directory: string;
  /** The process that serves. */
  cluster: string;
  /** Makes a database with the tables and feeds of the product, in place of one of that name; answers its address. */
  createDatabase: (name: string) => Promise<string>;
  /** The address of a database that was kept with a description of what is in it, brought up to date; null without one. */
  findKept: (name: string) => Promise<{ url: string; described: string } | null>;
  /** Says that a database is whole, and what is in it. */
  keep: (name: string, described: string) => Promise<void>;
  /** Counts the time of a database's statements from now on. */
  timeStatements: (databaseUrl: string) => Promise<StatementTimes>;
  stop: () => Promise<void>;
  remove: () => Promise<void>;
}

/**
 * Starts a PostgreSQL.
 *
 * @param kept a folder that outlives the run, so that another finds its databases again; without one all is removed.
 */
export async function startScratchPostgres(purpose: string, kept?: string): Promise<ScratchPostgres> {
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  const directory = mkdtempSync(join(tmpdir(), `clearhold-${purpose}-`));
  const server = await EmbeddedPostgres.start({
    dataDirectory: kept ?? directory,
    say: () => {},
    settings: STATEMENT_SETTINGS,
  });
  const toUrl = (name: string) => toDatabase(server.url, name);
  const prepareOne = (name: string) => prepare(toUrl(name), toDatabase(server.superuserUrl, name));
  return {
    directory,
    cluster: server.place.data,
    createDatabase: async (name) => {
      await query(server.superuserUrl, `drop database if exists ${name}`);
      await query(server.superuserUrl, `create database ${name} owner clearhold`);
      await prepareOne(name);
      return toUrl(name);
    },
    findKept: async (name) => {
      const [found] = await query<{ described: string | null }>(
        server.superuserUrl,
        `select shobj_description(oid, 'pg_database') as described from pg_database where datname = '${name}'`,
      );
      if (!found?.described) return null;
      await prepareOne(name);
      return { url: toUrl(name), described: found.described };
    },
    keep: async (name, described) => {
      await query(server.superuserUrl, `comment on database ${name} is '${described}'`);
    },
    timeStatements: (databaseUrl) =>
      StatementTimes.count(server.superuserUrl, new URL(databaseUrl).pathname.slice(1)),
    stop: () => server.stop(),
    remove: async () => {
      await server.stop();
      if (kept === undefined) await removePostgres(directory);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function toDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** As the embedded PostgreSQL prepares its one database, and the product what is in it. */
async function prepare(url: string, superuserUrl: string): Promise<void> {
  await migrate(url, 'prisma/migrations');
  await connected(superuserUrl, trustComparisons);
  await connected(url, ensureDefaultFeeds);
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const { rows } = await connected(url, (client) => client.query<Row>(text));
  return rows;
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
