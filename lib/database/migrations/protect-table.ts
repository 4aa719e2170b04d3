import type pg from 'pg';

/** Puts row-level security around one table, in the caller's transaction; see `protectWorkspaces`. */
export async function protectTable(
  client: Pick<pg.ClientBase, 'query'>,
  name: string,
  key: string,
): Promise<void> {
  // `nullif`: after a transaction that set it the setting is empty instead of missing. All of it is a constant to the
  // planner, which goes by the indexes as with a parameter.
  await client.query(`
    alter table ${name} enable row level security;
    alter table ${name} force row level security;
    drop policy if exists one_workspace on ${name};
    drop policy if exists every_workspace on ${name};
    create policy one_workspace on ${name}
      using (${key} = nullif(current_setting('clearhold.workspace_id', true), '')::uuid);
    create policy every_workspace on ${name} to current_user
      using (coalesce(current_setting('clearhold.workspace_id', true), '') = '')`);
}
