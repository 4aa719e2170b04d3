import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { keepParams } from './keep-params.ts';
import { getView } from './list-views.ts';
import { lockView, type StoredView } from './lock-view.ts';
import { requireMayChangeView } from './own-view.ts';
import type { SavedView, ViewChange } from './saved-view.ts';
import { setFirstView } from './set-first-view.ts';

/**
 * Renames a view, keeps other parameters in it, shares it or takes it back; and, for whoever can open it, makes it the one
 * that their list begins with. A view of the team that is made private belongs to its owner again.
 *
 * @throws {NotFound} @throws {Forbidden}
 */
export async function changeView(
  access: Access,
  id: string,
  { isFirst, ...change }: ViewChange,
): Promise<SavedView> {
  await inWorkspaceTransaction(access.workspaceId, async (client) => {
    const view = await lockView(client, access, id);
    if (isFirst !== undefined) await setFirstView(client, access, { list: view.list, id }, isFirst);
    const after = toChanged(view, change);
    const before = toTold(view);
    if (JSON.stringify(toTold(after)) === JSON.stringify(before)) return;
    requireMayChangeView(access, view);
    requireMayChangeView(access, after);
    await client.query(
      'UPDATE saved_views SET name = $3, audience = $4, params = $5 WHERE workspace_id = $1 AND id = $2',
      [access.workspaceId, id, after.name, after.audience, JSON.stringify(after.params)],
    );
    await recordAudit(client, access, [
      { action: 'view.change', subject: { kind: 'view', key: id }, before, after: toTold(after) },
    ]);
  });
  return getView(access, id);
}

function toChanged(view: StoredView, { name, audience, params }: ViewChange): StoredView {
  return {
    ...view,
    name: name ?? view.name,
    audience: audience ?? view.audience,
    params: params ? keepParams(view.list, params) : view.params,
  };
}

function toTold({ name, audience, params }: StoredView) {
  return { name, audience, params };
}
