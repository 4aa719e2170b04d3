import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { Workspace } from '#lib/domain/workspace.ts';

interface Row {
  id: string;
  name: string;
  time_zone: string;
  created_at: Date;
  role: string;
}

/**
 * The workspaces that the person belongs to, by name; of a program the one its key opens. Read across workspaces, by who
 * asks alone.
 */
export async function listOwnWorkspaces(access: Access): Promise<Workspace[]> {
  const { person, workspaceId, role } = access;
  const { rows } = await getDatabase().pool.query<Row>(
    person
      ? `select w.id, w.name, w.time_zone, w.created_at, m.role
           from memberships m join workspaces w on w.id = m.workspace_id
          where m.person_id = $1 and m.disabled_at is null
          order by lower(w.name), w.id`
      : `select id, name, time_zone, created_at, null as role from workspaces where id = $1`,
    [person?.id ?? workspaceId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    createdAt: toInstant(row.created_at),
    role: row.role ?? role,
    active: row.id === workspaceId,
  }));
}

/** The workspace being looked at. */
export async function getOwnWorkspace(access: Access): Promise<Workspace> {
  const active = (await listOwnWorkspaces(access)).find((workspace) => workspace.active);
  if (!active) throw new Error('Access to a workspace that is not there.');
  return active;
}
