import { v7 } from 'uuid';
import type { Access, Role, Scope } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toTestAccess } from './to-test-access.ts';

/** Somebody who belongs to the default workspace, and their access to it. */
export async function addPerson(
  name: string,
  role: Role,
  { scope = null, workspaceId = DEFAULT_WORKSPACE_ID }: { scope?: Scope | null; workspaceId?: string } = {},
): Promise<Access & { person: NonNullable<Access['person']> }> {
  const id = v7();
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  const { pool } = getDatabase();
  await pool.query('INSERT INTO people (id, name, email) VALUES ($1, $2, $3)', [id, name, email]);
  await pool.query('INSERT INTO memberships (workspace_id, person_id, role, scope) VALUES ($1, $2, $3, $4)', [
    workspaceId,
    id,
    role,
    scope === null ? null : JSON.stringify(scope),
  ]);
  const person = {
    id,
    name,
    email,
    timeZone: null,
    language: null,
    habits: { density: null, reference: null },
    sessionId: id,
  };
  return { ...toTestAccess({ workspaceId, actor: { kind: 'person', id, name }, role, scope }), person };
}
