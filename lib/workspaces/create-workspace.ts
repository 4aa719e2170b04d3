import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Workspace, WorkspaceDraft } from '#lib/domain/workspace.ts';
import { Forbidden } from '#lib/errors.ts';

/**
 * Makes a workspace, of which the person is the first administrator. Nothing is in it, and nothing of another one can be
 * seen from it.
 *
 * @throws {Forbidden} for a program: nobody would be in it.
 */
export async function createWorkspace(
  access: Access,
  { name, timeZone }: WorkspaceDraft,
): Promise<Workspace> {
  const { person, now } = access;
  if (!person) throw new Forbidden('Only a person who is signed in can make a workspace.');
  const id = v7();
  await inWorkspaceTransaction(id, async (client) => {
    await client.query('insert into workspaces (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
      id,
      name,
      timeZone,
      now,
    ]);
    await client.query(
      `insert into memberships (workspace_id, person_id, role, created_at) values ($1, $2, 'administrator', $3)`,
      [id, person.id, now],
    );
    await recordAudit(client, { ...access, workspaceId: id }, [
      { action: 'workspace.create', subject: { kind: 'workspace', key: id }, after: { name, timeZone } },
    ]);
  });
  return { id, name, timeZone, createdAt: now, role: 'administrator', active: false };
}
