import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { Invalid } from '#lib/errors.ts';
import { keepParams } from './keep-params.ts';
import { getView } from './list-views.ts';
import { requireMayChangeView } from './own-view.ts';
import type { NewView, SavedView } from './saved-view.ts';
import { setFirstView } from './set-first-view.ts';

/** So that a list of views can be read whole. */
const MOST_VIEWS_OF_ONE = 100;

/** Keeps a list as it is looked at, under a name. @throws {Forbidden} for the team's without the role for it; {Invalid} for too many. */
export async function createView(access: Access, wish: NewView): Promise<SavedView> {
  const { workspaceId, actor } = access;
  const { list, name, audience, isFirst } = wish;
  requireMayChangeView(access, { audience, ownerId: actor.id });
  const params = keepParams(list, wish.params);
  const id = v7();
  await inWorkspaceTransaction(workspaceId, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO saved_views (workspace_id, id, list, name, audience, params, owner_id, owner_name, created_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
        WHERE (SELECT count(*) FROM saved_views WHERE workspace_id = $1 AND owner_id = $7) < ${MOST_VIEWS_OF_ONE}`,
      [workspaceId, id, list, name, audience, JSON.stringify(params), actor.id, actor.name, access.now],
    );
    if (rowCount === 0) throw new Invalid(`Nobody keeps more than ${MOST_VIEWS_OF_ONE} views.`);
    if (isFirst) await setFirstView(client, access, { list, id }, true);
    await recordAudit(client, access, [
      { action: 'view.create', subject: { kind: 'view', key: id }, after: { list, name, audience, params } },
    ]);
  });
  return getView(access, id);
}
