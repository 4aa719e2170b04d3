import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { type Access, Role } from '../access.ts';
import type { ApiKey } from './api-key.ts';

interface Row {
  id: string;
  name: string;
  role: string;
  start: string;
  created_by: string | null;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

/** All keys of the workspace, the newest first; those that open nothing any more too. */
export async function listApiKeys({ workspaceId, now }: Access): Promise<ApiKey[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `select k.id, k.name, k.role, k.start, p.name as created_by, k.created_at, k.expires_at, k.last_used_at, k.revoked_at
       from api_keys k left join people p on p.id = k.created_by
      where k.workspace_id = $1 order by k.id desc`,
    [workspaceId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: Role.parse(row.role),
    start: row.start,
    createdBy: row.created_by,
    createdAt: toInstant(row.created_at),
    expiresAt: row.expires_at && toInstant(row.expires_at),
    lastUsedAt: row.last_used_at && toInstant(row.last_used_at),
    state: row.revoked_at
      ? 'revoked'
      : row.expires_at && row.expires_at <= new Date(now)
        ? 'expired'
        : 'active',
  }));
}
