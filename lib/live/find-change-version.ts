import type pg from 'pg';

/** One number that grows whenever something visible of a workspace changed. */
export async function findChangeVersion(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
): Promise<number> {
  const { rows } = await client.query<{ version: string | null }>(
    'SELECT sum(version)::text AS version FROM change_versions WHERE workspace_id = $1',
    [workspaceId],
  );
  return Number(rows[0]?.version ?? 0);
}
