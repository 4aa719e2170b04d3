import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CannotStart } from '#lib/cannot-start.ts';
import { connectPatiently } from '../connect-patiently.ts';
import { ensureDefaultWorkspace } from '../default-workspace.ts';
import { ensurePartitions } from '../partitions/ensure-partitions.ts';
import { ADVISORY_LOCK } from './advisory-lock.ts';
import { protectLimits } from './protect-limits.ts';
import { protectWorkspaces } from './protect-workspaces.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

const WAIT_FOR_OTHERS = '60s';
const CONNECT_MILLISECONDS = 5_000;

// As Prisma makes it, so that its commands and this one go on from each other.
const RECORD = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings a database up to date: applies what is missing of `prisma/migrations`, each in a transaction, makes the
 * partitions of this month and the next, puts row-level security around every workspace, and makes the default one. Any
 * number of processes may do so at once. Answers the names of what was applied.
 *
 * @throws {CannotStart} when the database cannot be reached, is not ours, is newer, or a migration was edited or failed.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await connect(url);
  try {
    await client.query(`set lock_timeout = '${WAIT_FOR_OTHERS}'`);
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const missing = findMissing(migrations, await readApplied(client));
    for (const migration of missing) await apply(client, migration);
    await ensurePartitions(client, new Date());
    await protectWorkspaces(client);
    await protectLimits(client);
    await ensureDefaultWorkspace(client);
    return missing.map(({ name }) => name);
  } finally {
    await client.end().catch(() => {}); // Ending the session gives the lock back.
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = { connectionString: url, application_name: 'clearhold migrations' };
  try {
    return await connectPatiently({ ...client, connectionTimeoutMillis: CONNECT_MILLISECONDS });
  } catch (error) {
    const { host, port, database } = new pg.Client(client);
    throw new CannotStart(
      `The database ${database} at ${host}:${port} cannot be reached: ${describe(error)}.`,
    );
  }
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const tables = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = current_schema()`,
  );
  const names = tables.rows.map(({ name }) => name);
  if (!names.includes('_prisma_migrations') && names.length > 0) {
    throw new CannotStart('The database has tables that are not of Clearhold; give it an empty one.');
  }
  await client.query(RECORD);
  const applied = await client.query<Applied>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  );
  return applied.rows;
}

function findMissing(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at: finishedAt } of applied) {
    if (finishedAt === null) {
      throw new CannotStart(`The migration ${name} failed half way; see "prisma migrate resolve".`);
    }
    const migration = known.get(name);
    if (!migration) {
      throw new CannotStart(
        `The database is of a newer Clearhold: this one does not know the migration ${name}.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new CannotStart(
        `The migration ${name} was edited after it was applied; restore it and add another one.`,
      );
    }
  }
  const done = new Set(applied.map(({ migration_name: name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  try {
    await client.query('begin');
    await client.query('insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [
      id,
      checksum,
      name,
    ]);
    await client.query(sql);
    await client.query(
      'update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1',
      [id],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new CannotStart(`The migration ${name} failed and was taken back: ${describe(error)}.`);
  }
}

function describe(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
