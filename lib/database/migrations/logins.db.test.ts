import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { toDatabaseUrl } from '#lib/testing/test-database.ts';
import { APP_ROLE } from '../app-role.ts';
import { type Database, openDatabase } from '../database.ts';
import { migrate } from './migrate.ts';

// Whoever runs Clearhold gives it the login they have. Whatever it may do, one workspace must not see another.

const OURS = '00000000-0000-7000-8000-00000000000a';
const THEIRS = '00000000-0000-7000-8000-00000000000b';

const superuser = new pg.Client({ connectionString: inject('testSuperuserUrl') });
await superuser.connect();
const undo: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const step of undo.reverse()) await step();
  await superuser.end();
});

/** A database with two workspaces, brought up to date by a login of its own. */
async function startAs(rights: string): Promise<Database> {
  const name = `clearhold_${randomBytes(4).toString('hex')}`;
  await superuser.query(`create role ${name} login password 'x' ${rights}`);
  undo.push(() => superuser.query(`drop role ${name}`));
  await superuser.query(`create database ${name} owner ${name}`);
  undo.push(() => superuser.query(`drop database ${name} with (force)`));
  const url = new URL(toDatabaseUrl(inject('testSuperuserUrl'), name));
  url.username = name;
  url.password = 'x';
  await migrate(url.href, 'prisma/migrations');
  const database = openDatabase(url.href, { max: 2 });
  undo.push(() => database.pool.end());
  await database.pool.query(`insert into workspaces (id, name) values ($1, 'Ours'), ($2, 'Theirs')`, [
    OURS,
    THEIRS,
  ]);
  return database;
}

test.each([
  ['a superuser', 'superuser', APP_ROLE],
  ['a login that may make roles', 'createrole', null],
  ['a login that may nothing of the kind: then the owner itself is held', '', null],
])('%s', async (_, rights, role) => {
  const { pool, workspaces } = await startAs(rights);
  const ours = workspaces.get(OURS).pool;
  expect((await ours.query('select id from workspaces')).rows).toEqual([{ id: OURS }]);
  const { rowCount } = await ours.query(`update workspaces set name = 'Mine now'`);
  expect(rowCount).toBe(1);
  if (role) expect((await ours.query('select current_user as role')).rows).toEqual([{ role }]);
  await expect(
    ours.query(`insert into feeds (workspace_id, id, source, name) values ($1, $1, 'eaze', 'x')`, [THEIRS]),
  ).rejects.toMatchObject({ code: '42501' });
  // What runs across workspaces still does: a default workspace is there as well.
  expect((await pool.query('select from workspaces')).rowCount).toBe(3);
});

test('a role that an administrator made and granted is taken on', async () => {
  const { pool, workspaces } = await startAs(`in role ${APP_ROLE}`);
  const { rows } = await workspaces.get(OURS).pool.query('select current_user as role');
  expect(rows).toEqual([{ role: APP_ROLE }]);
  expect((await pool.query('select current_user as role')).rows).not.toEqual(rows);
});
