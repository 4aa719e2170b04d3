import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { createEmptyTestDatabase, type TestDatabase } from '#lib/testing/test-database.ts';
import { migrate } from '../migrations/migrate.ts';
import { readMigrations } from '../migrations/read-migrations.ts';
import { ensurePartitions } from './ensure-partitions.ts';
import { listPartitions } from './list-partitions.ts';
import { toBound, toMonth } from './month.ts';

const FOLDER = 'prisma/migrations';
const BY_MONTH = '20261122130000_webhook_events_by_month';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A database as it was before messages lay in partitions. */
async function oldDatabase(): Promise<TestDatabase> {
  const database = await createEmptyTestDatabase();
  cleanUps.push(database.drop);
  const folder = mkdtempSync(join(tmpdir(), 'clearhold-old-migrations-'));
  cleanUps.push(async () => rmSync(folder, { recursive: true }));
  for (const { name } of readMigrations(FOLDER)) {
    if (name < BY_MONTH) cpSync(join(FOLDER, name), join(folder, name), { recursive: true });
  }
  // The migrations alone: what a start does besides is of today.
  const { pool } = openDatabase(database.url);
  for (const { sql } of readMigrations(folder)) await pool.query(sql);
  await pool.query(
    `create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
       migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(),
       applied_steps_count integer not null default 0)`,
  );
  for (const { name, checksum } of readMigrations(folder)) {
    await pool.query('insert into _prisma_migrations values (gen_random_uuid(), $1, now(), $2)', [
      checksum,
      name,
    ]);
  }
  await pool.end();
  return database;
}

function open(url: string) {
  const { pool } = openDatabase(url, { max: 4 });
  cleanUps.push(() => pool.end());
  return pool;
}

/** An id as a message gets it that arrives at a moment. */
function idAt(moment: Date | string, last = 1): string {
  return `${toBound(new Date(moment)).slice(0, 14)}7000-8000-${String(last).padStart(12, '0')}`;
}

const INSERT = `insert into webhook_events (workspace_id, id, feed_id, source, state, received_at, content_key, sha256, headers, body, identifiers)
  select $1, id, $1, 'opentrack', 'processed', now(), id, '', '{}', 'abc', '{MEDU1234567}' from unnest($2::uuid[]) as id`;

const place = `select id, tableoid::regclass::text as place from webhook_events order by id`;

test('what stood before becomes the first partition, and nothing is lost', async () => {
  const { url } = await oldDatabase();
  const pool = open(url);
  const now = new Date();
  const ids = ['2025-03-01', now.toISOString(), '2071-01-01'].map((moment) => idAt(moment));
  await pool.query(INSERT, [DEFAULT_WORKSPACE_ID, ids]);
  expect(await migrate(url, FOLDER)).toContain(BY_MONTH);
  const { rows } = await pool.query(place);
  expect(rows).toEqual([
    { id: ids[0], place: 'webhook_events_past' },
    { id: ids[1], place: 'webhook_events_past' },
    { id: ids[2], place: 'webhook_events_default' },
  ]);
  expect((await listPartitions(pool)).map(({ name }) => name)).toEqual([
    'webhook_events_past',
    toMonth(now, 1).name,
  ]);
  await expect(pool.query(INSERT, [DEFAULT_WORKSPACE_ID, [ids[0]]])).rejects.toThrow('duplicate key');
});

test('a new database has the partitions of this month and the next, and one for all the rest', async () => {
  const database = await createEmptyTestDatabase();
  cleanUps.push(database.drop);
  await migrate(database.url, FOLDER);
  const pool = open(database.url);
  const now = new Date();
  expect((await listPartitions(pool)).map(({ name }) => name)).toEqual([
    toMonth(now).name,
    toMonth(now, 1).name,
  ]);
  await pool.query(INSERT, [DEFAULT_WORKSPACE_ID, [idAt(now)]]);
  const { rows } = await pool.query(place);
  expect(rows).toEqual([{ id: idAt(now), place: toMonth(now).name }]);
});

test('messages that no partition took are moved when theirs is made, also while others are written', async () => {
  const database = await createEmptyTestDatabase();
  cleanUps.push(database.drop);
  await migrate(database.url, FOLDER);
  const pool = open(database.url);
  const later = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 5, 15));
  const strange = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
  const old = idAt('2024-02-29T23:59:59.999Z');
  await pool.query(INSERT, [DEFAULT_WORKSPACE_ID, [old, strange, idAt(later)]]);
  const client = await pool.connect();
  const writing = Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      pool.query(INSERT, [DEFAULT_WORKSPACE_ID, [idAt(later, 100 + index)]]),
    ),
  );
  const made = await ensurePartitions(client, later);
  await writing;
  expect(made).toEqual([toMonth(later).name, toMonth(later, 1).name, 'webhook_events_2024_02']);
  expect(await ensurePartitions(client, later)).toEqual([]);
  client.release();
  const { rows } = await pool.query(
    'select tableoid::regclass::text as place, count(*)::int as messages from webhook_events group by 1 order by 1',
  );
  expect(rows).toEqual([
    { place: 'webhook_events_2024_02', messages: 1 },
    { place: toMonth(later).name, messages: 201 },
    { place: 'webhook_events_default', messages: 1 },
  ]);
});

test('four instances that start as a month turns make each partition once', async () => {
  const database = await createEmptyTestDatabase();
  cleanUps.push(database.drop);
  await migrate(database.url, FOLDER);
  const pool = open(database.url);
  const later = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 1));
  const made = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const client = await pool.connect();
      try {
        return await ensurePartitions(client, later);
      } finally {
        client.release();
      }
    }),
  );
  expect(made.flat().sort()).toEqual([toMonth(later).name, toMonth(later, 1).name]);
});

test('a message is looked up in one partition only', async () => {
  const database = await createEmptyTestDatabase();
  cleanUps.push(database.drop);
  await migrate(database.url, FOLDER);
  const pool = open(database.url);
  const { rows } = await pool.query(
    `explain select from webhook_events where workspace_id = '${DEFAULT_WORKSPACE_ID}' and id = '${idAt(new Date())}'`,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain(toMonth(new Date()).name);
  expect(plan).not.toContain('webhook_events_default');
});
