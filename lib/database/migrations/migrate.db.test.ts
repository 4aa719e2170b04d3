import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '#lib/database/database.ts';
import { createEmptyTestDatabase, type TestDatabase } from '#lib/testing/test-database.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './read-migrations.ts';

const FOLDER = 'prisma/migrations';
const made: TestDatabase[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const database of made.splice(0)) await database.drop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function copyMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clearhold-migrations-'));
  folders.push(folder);
  cpSync(FOLDER, folder, { recursive: true });
  return folder;
}

async function emptyDatabase(): Promise<string> {
  const database = await createEmptyTestDatabase();
  made.push(database);
  return database.url;
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const { pool } = openDatabase(url);
  try {
    return (await pool.query<Row>(sql)).rows;
  } finally {
    await pool.end();
  }
}

test('an empty database gets every migration, recorded as Prisma records it', async () => {
  const url = await emptyDatabase();
  const migrations = readMigrations(FOLDER);
  expect(await migrate(url, FOLDER)).toEqual(migrations.map(({ name }) => name));
  const recorded = await query<object>(
    url,
    `select migration_name as name, checksum, applied_steps_count as steps, finished_at >= started_at as finished
     from _prisma_migrations order by 1`,
  );
  expect(recorded).toEqual(
    migrations.map(({ name, checksum }) => ({ name, checksum, steps: 1, finished: true })),
  );
});

test('a second start applies nothing', async () => {
  const url = await emptyDatabase();
  await migrate(url, FOLDER);
  expect(await migrate(url, FOLDER)).toEqual([]);
});

test('of four instances that start at once, one migrates and all go on', async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, FOLDER)));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await query(url, 'select name from workspaces')).toEqual([{ name: 'Default' }]);
});

test('a migration that was edited after it was applied is refused by name', async () => {
  const url = await emptyDatabase();
  await migrate(url, FOLDER);
  const edited = copyMigrations();
  const first = readMigrations(FOLDER)[0]?.name ?? '';
  writeFileSync(join(edited, first, 'migration.sql'), 'select 1;');
  await expect(migrate(url, edited)).rejects.toThrow(`The migration ${first} was edited`);
});

test('a migration that fails leaves nothing behind', async () => {
  const url = await emptyDatabase();
  const broken = copyMigrations();
  cpSync(join(broken, readMigrations(FOLDER)[0]?.name ?? ''), join(broken, '99990101000000_broken'), {
    recursive: true,
  });
  writeFileSync(
    join(broken, '99990101000000_broken', 'migration.sql'),
    'create table half (); select 1 / 0;',
  );
  await expect(migrate(url, broken)).rejects.toThrow('division by zero');
  expect(await query(url, `select from pg_tables where tablename = 'half'`)).toEqual([]);
  expect(await migrate(url, FOLDER)).toEqual([]);
});

test("somebody else's database is left alone", async () => {
  const url = await emptyDatabase();
  await query(url, 'create table invoices ()');
  await expect(migrate(url, FOLDER)).rejects.toThrow('not of Clearhold');
});

test('a database of a newer release is not touched', async () => {
  const url = await emptyDatabase();
  await migrate(url, FOLDER);
  await query(url, `insert into _prisma_migrations values ('x', 'y', now(), '99990101000000_later')`);
  await expect(migrate(url, FOLDER)).rejects.toThrow('newer Clearhold');
});

test('a database that cannot be reached is told in one line, without the password', async () => {
  const refused = migrate('postgresql://user:hidden@127.0.0.1:1/nothing', FOLDER);
  await expect(refused).rejects.toThrow(
    /^The database nothing at 127\.0\.0\.1:1 cannot be reached: [^\n]*ECONNREFUSED/,
  );
  await expect(refused).rejects.not.toThrow('hidden');
});
