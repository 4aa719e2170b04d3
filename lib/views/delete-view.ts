import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { lockView } from './lock-view.ts';
import { requireMayChangeView } from './own-view.ts';

/** Takes a view away; lists that began with it begin plainly again. @throws {NotFound} @throws {Forbidden} */
export function deleteView(access: Access, id: string): Promise<void> {
  return inWorkspaceTransaction(access.workspaceId, async (client) => {
    const view = await lockView(client, access, id);
    requireMayChangeView(access, view);
    await client.query('DELETE FROM saved_views WHERE workspace_id = $1 AND id = $2', [
      access.workspaceId,
      id,
    ]);
    const { list, name, audience, params } = view;
    await recordAudit(client, access, [
      { action: 'view.delete', subject: { kind: 'view', key: id }, before: { list, name, audience, params } },
    ]);
  });
}
