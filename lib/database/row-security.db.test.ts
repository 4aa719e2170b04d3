import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { APP_ROLE } from './app-role.ts';
import { getDatabase } from './database.ts';
import { DEFAULT_WORKSPACE_ID } from './default-workspace.ts';
import { inWorkspaceTransaction } from './in-workspace-transaction.ts';
import { getWorkspaceDatabase } from './workspace-database.ts';

const OURS = '00000000-0000-7000-8000-00000000000a';
const THEIRS = '00000000-0000-7000-8000-00000000000b';
const SAME_ID = '00000000-0000-7000-8000-0000000000ff';

// Every table, also those of tomorrow: what carries a workspace_id is asked of the database.
const { rows: tables } = await getDatabase().pool.query<{ name: string }>(
  `select quote_ident(table_name) as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where column_name = 'workspace_id' and table_schema = current_schema() and table_type = 'BASE TABLE'
      and to_regclass(quote_ident(table_name)) not in (select inhrelid from pg_inherits)
    order by 1`,
);
const names = tables.map(({ name }) => name);

/** A value of each type; equal in both workspaces, so that they hold the same numbers. */
const VALUES: Record<string, (workspaceId: string) => unknown> = {
  uuid: () => SAME_ID,
  text: () => 'MEDU1234567',
  boolean: () => true,
  integer: () => 1,
  bigint: () => 1,
  json: () => '{}',
  ARRAY: () => [],
  date: () => '2026-11-20',
  'timestamp with time zone': () => '2026-11-20T08:00:00Z',
  // What is unique without regard to the workspace is a digest of something secret.
  bytea: (workspaceId) => Buffer.from(workspaceId),
};

interface Column {
  column_name: string;
  data_type: string;
}

async function insertRow(client: Pick<pg.ClientBase, 'query'>, table: string, workspaceId: string) {
  const { rows: columns } = await getDatabase().pool.query<Column>(
    `select column_name, data_type from information_schema.columns
      where table_schema = current_schema() and quote_ident(table_name) = $1 and (is_nullable = 'NO' or column_name = 'person_id')`,
    [table],
  );
  const value = ({ column_name: name, data_type: type }: Column) =>
    name === 'workspace_id' ? workspaceId : VALUES[type]?.(workspaceId);
  return client.query(
    `insert into ${table} (${columns.map(({ column_name }) => `"${column_name}"`)})
     values (${columns.map((_, index) => `$${index + 1}`)})`,
    columns.map(value),
  );
}

/** Runs as the role of requests, in a transaction that is taken back. */
async function asApp<Result>(workspaceId: string | null, work: (client: pg.PoolClient) => Promise<Result>) {
  const client = await getDatabase().pool.connect();
  try {
    await client.query(`begin; set local role ${APP_ROLE}`);
    if (workspaceId) await client.query(`set local clearhold.workspace_id = '${workspaceId}'`);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

beforeAll(async () => {
  const { pool } = getDatabase();
  await pool.query(`insert into workspaces (id, name) values ($1, 'Ours'), ($2, 'Theirs')`, [OURS, THEIRS]);
  await pool.query(`insert into people (id, name, email) values ($1, 'Ana', 'ana@example.com')`, [SAME_ID]);
  // A row may need one of another table first.
  let left = names;
  for (let round = 0; left.length > 0 && round < 4; round++) {
    const failed: string[] = [];
    for (const table of left) {
      const client = await pool.connect();
      await client.query('begin');
      const isWritten = await insertRow(client, table, OURS)
        .then(() => insertRow(client, table, THEIRS))
        .then(
          () => true,
          () => false,
        );
      await client.query(isWritten ? 'commit' : 'rollback');
      client.release();
      if (!isWritten) failed.push(table);
    }
    left = failed;
  }
  expect(left, 'tables this test could not write a row to').toEqual([]);
});

test('row-level security stands around every table with rows of a workspace', async () => {
  const { rows } = await getDatabase().pool.query(
    `select relname from pg_class where oid = any($1::regclass[]::oid[])
        and not (relrowsecurity and relforcerowsecurity
                 and exists (select from pg_policy where polrelid = pg_class.oid and polname = 'one_workspace'))`,
    [[...names, 'workspaces']],
  );
  expect(rows).toEqual([]);
  expect(names).toContain('webhook_events');
});

describe.each(names)('%s', (table) => {
  const count = `select count(*)::int as rows from ${table}`;

  test('shows nothing when no workspace is set', async () => {
    await asApp(null, async (client) => expect((await client.query(count)).rows).toEqual([{ rows: 0 }]));
  });

  test('shows the rows of the workspace that is set, and of no other', async () => {
    const { rows } = await asApp(OURS, (client) =>
      client.query(`select workspace_id, count(*)::int as rows from ${table} group by 1`),
    );
    expect(rows).toEqual([{ workspace_id: OURS, rows: 1 }]);
  });

  test('lets nothing of another workspace be changed or deleted', async () => {
    for (const change of [`update ${table} set workspace_id = workspace_id`, `delete from ${table}`]) {
      // Where nothing may be changed at all, nothing of theirs is either.
      const touched = asApp(OURS, (client) =>
        client.query(`${change} where workspace_id = $1`, [THEIRS]),
      ).then(
        ({ rowCount }) => rowCount,
        (error: { code?: string }) => (error.code === '42501' ? 0 : Promise.reject(error)),
      );
      expect(await touched).toBe(0);
    }
  });

  test('takes no row for another workspace, and gives none away', async () => {
    const denied = { code: '42501' };
    await expect(asApp(OURS, (client) => insertRow(client, table, THEIRS))).rejects.toMatchObject(denied);
    await expect(
      asApp(OURS, (client) => client.query(`update ${table} set workspace_id = $1`, [DEFAULT_WORKSPACE_ID])),
    ).rejects.toMatchObject(denied);
  });
});

test('a workspace does not see that there are others', async () => {
  const { rows } = await asApp(OURS, (client) => client.query('select id from workspaces'));
  expect(rows).toEqual([{ id: OURS }]);
});

test('what stands above workspaces is out of reach, but for the names of people', async () => {
  const denied = { code: '42501' };
  for (const table of ['sessions', 'credentials', 'two_factors', 'passkeys', '_prisma_migrations'])
    await expect(asApp(OURS, (client) => client.query(`select from ${table}`))).rejects.toMatchObject(denied);
  await expect(asApp(OURS, (client) => client.query('select * from people'))).rejects.toMatchObject(denied);
  const { rows } = await asApp(OURS, (client) => client.query('select name from people'));
  expect(rows).toEqual([{ name: 'Ana' }]);
});

test('the role of requests can neither log in nor change a table', async () => {
  const { rows } = await getDatabase().pool.query(
    'select rolcanlogin, rolsuper, rolbypassrls, rolinherit from pg_roles where rolname = $1',
    [APP_ROLE],
  );
  expect(rows[0]).toMatchObject({ rolcanlogin: false, rolsuper: false, rolbypassrls: false });
  await expect(
    asApp(OURS, (client) => client.query('alter table bills disable row level security')),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(asApp(OURS, (client) => client.query('truncate bills'))).rejects.toMatchObject({
    code: '42501',
  });
});

describe('through the handle of a workspace', () => {
  const { pool, prisma } = getWorkspaceDatabase(OURS);

  test('a statement that asks for everything gets what is ours', async () => {
    expect((await pool.query('select workspace_id from bills')).rows).toEqual([{ workspace_id: OURS }]);
    expect(await prisma.bill.findMany({ select: { workspaceId: true } })).toEqual([{ workspaceId: OURS }]);
    expect(await prisma.$queryRaw`select workspace_id::text from bills`).toEqual([{ workspace_id: OURS }]);
  });

  test('asking for theirs by their key finds nothing, also when both ask in one breath', async () => {
    const ask = (asking: string, workspaceId: string) =>
      getWorkspaceDatabase(asking).prisma.bill.findUnique({
        where: { workspaceId_billNumber: { workspaceId, billNumber: 'MEDU1234567' } },
        select: { workspaceId: true },
      });
    const answers = await Promise.all([
      ask(OURS, THEIRS),
      ask(THEIRS, THEIRS),
      ask(OURS, OURS),
      ask(THEIRS, OURS),
    ]);
    expect(answers).toEqual([null, { workspaceId: THEIRS }, { workspaceId: OURS }, null]);
  });

  test('a transaction of Prisma and one by hand are of the workspace too', async () => {
    const seen = await prisma.$transaction(async (tx) => {
      await tx.bill.updateMany({ data: { account: 'Acme' } });
      return tx.bill.findMany({ select: { workspaceId: true, account: true } });
    });
    expect(seen).toEqual([{ workspaceId: OURS, account: 'Acme' }]);
    const client = await pool.connect();
    await client.query('begin isolation level repeatable read read only');
    expect((await client.query('select workspace_id from bills')).rows).toEqual([{ workspace_id: OURS }]);
    await client.query('commit');
    await expect(client.query('select workspace_id from bills')).rejects.toThrow('Begin a transaction first');
    // Who sent the end ahead and then met an error.
    await client.query('rollback');
    client.release();
    const theirs = await getWorkspaceDatabase(THEIRS).prisma.bill.findMany({ select: { account: true } });
    expect(theirs).toEqual([{ account: null }]);
  });

  test('a statement that fails says why, leaves nothing behind, and costs no connection', async () => {
    const { pool: all } = getDatabase();
    for (let turn = 0; turn < 30; turn++)
      await expect(pool.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
    await expect(pool.query('insert into bills (workspace_id) values ($1)', [THEIRS])).rejects.toMatchObject({
      code: '42501',
    });
    expect(all.totalCount - all.idleCount).toBe(0);
    const { rows } = await all.query(
      `select current_user <> $1 as itself, current_setting('clearhold.workspace_id', true) as workspace`,
      [APP_ROLE],
    );
    expect(rows).toEqual([{ itself: true, workspace: '' }]);
  });

  test('a connection that served somebody who is limited serves everybody else as before', async () => {
    const limited = getDatabase().workspaces.get(OURS, { accounts: ['Nobody'], bills: [] }).pool;
    const all = 'select count(*)::int as bills from bills where account is not null or bill_number = $1';
    for (let turn = 0; turn < 3; turn++) {
      expect((await limited.query(all, ['MEDU1234567'])).rows).toEqual([{ bills: 0 }]);
      expect((await pool.query(all, ['MEDU1234567'])).rows).toEqual([{ bills: 1 }]);
      expect((await getDatabase().pool.query(all, ['MEDU1234567'])).rows).toEqual([{ bills: 2 }]);
    }
  });

  test('a workspace is named by a UUID and by nothing else', () => {
    expect(() => getWorkspaceDatabase("' or true --")).toThrow(TypeError);
  });
});

test('a connection that breaks in the middle of a change fails the change, and nothing else', async () => {
  const change = inWorkspaceTransaction(OURS, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await getDatabase().pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    // Long enough for the connection to say that it is gone while nobody asks it anything.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return client.query('select 1');
  });
  await expect(change).rejects.toThrow();
  expect((await getWorkspaceDatabase(OURS).pool.query('select id from workspaces')).rows).toEqual([
    { id: OURS },
  ]);
});
