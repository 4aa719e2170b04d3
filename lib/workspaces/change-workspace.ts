import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Workspace, WorkspaceChange } from '#lib/domain/workspace.ts';
import { NotFound } from '#lib/errors.ts';
import { getOwnWorkspace } from './list-own-workspaces.ts';

/** Renames the workspace being looked at, or moves its days to another zone. @throws {NotFound} for any other one. */
export async function changeWorkspace(
  access: Access,
  id: string,
  change: WorkspaceChange,
): Promise<Workspace> {
  const { workspaceId } = access;
  if (id.toLowerCase() !== workspaceId) throw new NotFound(`You are not in a workspace ${id}.`);
  await inWorkspaceTransaction(workspaceId, async (client) => {
    const { rows } = await client.query<{ name: string; timeZone: string }>(
      'select name, time_zone as "timeZone" from workspaces where id = $1 for update',
      [workspaceId],
    );
    const [before] = rows;
    if (!before) throw new NotFound(`You are not in a workspace ${id}.`);
    const after = { name: change.name ?? before.name, timeZone: change.timeZone ?? before.timeZone };
    if (after.name === before.name && after.timeZone === before.timeZone) return;
    await client.query('update workspaces set name = $2, time_zone = $3 where id = $1', [
      workspaceId,
      after.name,
      after.timeZone,
    ]);
    await recordAudit(client, access, [
      {
        action: 'workspace.change',
        subject: { kind: 'workspace', key: workspaceId },
        before: { ...before },
        after,
      },
    ]);
  });
  return getOwnWorkspace(access);
}
