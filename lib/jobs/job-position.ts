import type pg from 'pg';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';

type Client = Pick<pg.ClientBase, 'query'>;

/** How far a job has come in a workspace, as it wrote it down; `undefined` before its first run there. */
export async function readJobPosition(workspaceId: string, job: string): Promise<string | undefined> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ position: string }>(
    'SELECT position FROM job_positions WHERE workspace_id = $1 AND job = $2',
    [workspaceId, job],
  );
  return rows[0]?.position;
}

/**
 * Writes down how far a job has come. Within the transaction of `client`, what it did and that it did it stand or fall
 * together.
 */
export async function keepJobPosition(
  workspaceId: string,
  job: string,
  position: string,
  client: Client = getWorkspaceDatabase(workspaceId).pool,
): Promise<void> {
  await client.query(
    `INSERT INTO job_positions (workspace_id, job, position) VALUES ($1, $2, $3)
     ON CONFLICT (workspace_id, job) DO UPDATE SET position = excluded.position`,
    [workspaceId, job, position],
  );
}
