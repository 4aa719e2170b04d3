import type { Pool } from 'pg';

/** The workspace that exists after the first start. */
export const DEFAULT_WORKSPACE_ID = '00000000-0000-7000-8000-000000000001';

/** Makes the default workspace where it is missing; changes nothing that stands. */
export async function ensureDefaultWorkspace(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query(`insert into workspaces (id, name) values ($1, 'Default') on conflict do nothing`, [
    DEFAULT_WORKSPACE_ID,
  ]);
}
