import type pg from 'pg';
import type { Role, Scope } from '../access.ts';

interface NewMembership {
  workspaceId: string;
  personId: string;
  role: Role;
  scope: Scope | null;
}

/** Lets a person into a workspace, also one who had been shut out. */
export async function setMembership(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, personId, role, scope }: NewMembership,
): Promise<void> {
  await client.query(
    `insert into memberships (workspace_id, person_id, role, scope) values ($1, $2, $3, $4)
     on conflict (workspace_id, person_id) do update
        set role = excluded.role, scope = excluded.scope, disabled_at = null`,
    [workspaceId, personId, role, scope ? JSON.stringify(scope) : null],
  );
}
