import type pg from 'pg';
import { APP_ROLE, canTakeAppRole } from '#lib/database/app-role.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';

/** Only its owner may delete there, and what is kept of a removal goes last of all. */
const APART = ['audit_entries', 'demo_worlds', 'workspaces'];

/**
 * Deletes every row of a demonstration, in the caller's transaction, save its own in `workspaces` and `demo_worlds`; answers
 * how many. It does so from within the workspace, as the role of requests: row-level security lets it touch no row of
 * another one. Afterwards the transaction is the login's again.
 *
 * @throws {Error} for a workspace that is no demonstration.
 */
export async function deleteWorkspaceRows(client: pg.PoolClient, workspaceId: string): Promise<number> {
  if (!isDemoWorkspace(workspaceId)) throw new Error('Only a demonstration can be removed.');
  let deleted = 0;
  const deleteFrom = async (table: string) => {
    const { rowCount } = await client.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
    deleted += rowCount ?? 0;
  };
  await client.query(`select set_config('clearhold.workspace_id', $1, true)`, [workspaceId]);
  if (await canTakeAppRole(client)) await client.query(`set local role ${APP_ROLE}`);
  for (const table of await listTables(client)) await deleteFrom(table);
  await client.query('set local role none');
  await deleteFrom('audit_entries');
  await client.query(`select set_config('clearhold.workspace_id', '', true)`);
  return deleted;
}

/** Every table with rows of workspaces, those first to which no other refers. */
async function listTables(client: pg.PoolClient): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select quote_ident(relname) as name
       from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
        and attname = 'workspace_id' and not attisdropped and relname <> all($1)
      order by relname`,
    [APART],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
       from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const left = new Set(tables.map(({ name }) => name));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (name) => !references.some(({ from, to }) => to === name && left.has(from)),
    );
    if (free.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const name of free) left.delete(name);
    ordered.push(...free);
  }
  return ordered;
}
