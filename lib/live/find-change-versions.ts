import { getWholeWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { UNCHANGED, writeChangeVersions } from './change-versions.ts';

/**
 * How far a workspace has come, as text for `/api/v1/live?since=`. A page asks before it reads what it draws: whatever
 * changes later is then told to it, also what changes before its stream is open.
 */
export async function findChangeVersions(workspaceId: string): Promise<string> {
  const { rows } = await getWholeWorkspaceDatabase(workspaceId).pool.query<{ kind: string; version: string }>(
    'SELECT kind, version FROM change_versions WHERE workspace_id = $1',
    [workspaceId],
  );
  const changed = rows.map(({ kind, version }) => [kind, Number(version)] as const);
  return writeChangeVersions(new Map([...UNCHANGED, ...changed]));
}
