import type pg from 'pg';
import { getLog } from '#lib/log.ts';
import { APP_ROLE, canTakeAppRole, makeAppRole } from '../app-role.ts';
import { trustComparisons } from '../trust-comparisons.ts';
import { protectTable } from './protect-table.ts';

/** What names the people of a workspace, and in which language they are written to, of a table above workspaces. */
const NAMES_OF_PEOPLE = { table: 'people', columns: ['id', 'name', 'email', 'language'] };

interface Table {
  name: string;
  key: string;
  isProtected: boolean;
  isPartition: boolean;
}

/**
 * Lets row-level security stand around every table with rows of a workspace, also those that are new: of another
 * workspace than the transaction's `clearhold.workspace_id` nothing can be read or written. With none set,
 * `clearhold_app` sees nothing, and the owner everything: for what runs across workspaces.
 *
 * It is part of every migration instead of a migration of its own, so that no new table can be without.
 */
export async function protectWorkspaces(client: pg.Client): Promise<void> {
  await makeAppRole(client, 'current_user');
  const tables = await listTables(client);
  for (const { name, key, isProtected } of tables) {
    if (isProtected) continue;
    await client.query('begin');
    await protectTable(client, name, key);
    await client.query('commit');
  }
  if (!(await canTakeAppRole(client))) return warn();
  await client.query(
    `do $$ begin execute format('grant usage on schema %I to ${APP_ROLE}', current_schema()); end $$`,
  );
  // A partition is reached through its table, whose policies then hold.
  for (const { name, isPartition } of tables) if (!isPartition) await grant(client, name);
  await grantNamesOfPeople(client);
  await trustComparisons(client);
}

function warn(): void {
  getLog().warn(
    `Workspaces are kept apart with the role that owns the tables, which could lift the wall: let an administrator of the database run "create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <the role of DATABASE_URL>", and start again.`,
  );
}

async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select quote_ident(relname) as name, attname as key, relispartition as "isPartition",
            relrowsecurity and relforcerowsecurity
              and (select count(*) = 2 from pg_policy where polrelid = pg_class.oid
                                                      and polname in ('one_workspace', 'every_workspace')) as "isProtected"
       from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not attisdropped
        and (attname = 'workspace_id' or (relname = 'workspaces' and attname = 'id'))
      order by relname`,
  );
  return rows;
}

/** What was written there stays as it was written. */
const APPEND_ONLY: ReadonlySet<string> = new Set(['audit_entries']);

async function grant(client: pg.Client, table: string): Promise<void> {
  const rights = APPEND_ONLY.has(table) ? ['select', 'insert'] : ['select', 'insert', 'update', 'delete'];
  const { rows } = await client.query<{ missing: boolean }>(
    `select not bool_and(has_table_privilege($1, $2, right_to)) as missing from unnest($3::text[]) as right_to`,
    [APP_ROLE, table, rights],
  );
  if (rows[0]?.missing) await client.query(`grant ${rights.join(', ')} on ${table} to ${APP_ROLE}`);
  const { rows: more } = await client.query<{ surplus: boolean }>(
    `select has_table_privilege($1, $2, 'update, delete') as surplus`,
    [APP_ROLE, table],
  );
  if (APPEND_ONLY.has(table) && more[0]?.surplus) {
    await client.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
  }
}

async function grantNamesOfPeople(client: pg.Client): Promise<void> {
  const { table, columns } = NAMES_OF_PEOPLE;
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    table,
  ]);
  if (rows[0]?.there) await client.query(`grant select (${columns.join(', ')}) on ${table} to ${APP_ROLE}`);
}
