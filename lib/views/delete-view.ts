import type pg from 'pg';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { tellAdministrators } from '#lib/notices/tell-administrators.ts';
import { lockView } from './lock-view.ts';
import { requireMayChangeView } from './own-view.ts';

/**
 * Takes a view away; lists that began with it begin plainly again. Who is limited to it sees nothing through it any more, and
 * administrators are told so. @throws {NotFound} @throws {Forbidden}
 */
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
    await tellOfLimited(client, access, { id, name });
  });
}

async function tellOfLimited(
  client: pg.ClientBase,
  access: Access,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT p.name FROM memberships m JOIN people p ON p.id = m.person_id
      WHERE m.workspace_id = $1 AND m.scope #>> '{view,id}' = $2 AND m.disabled_at IS NULL ORDER BY lower(p.name)`,
    [access.workspaceId, id],
  );
  if (rows.length === 0) return;
  await tellAdministrators(client, access, {
    kind: 'limiting-view-deleted',
    subject: { kind: 'view', key: id },
    state: 'deleted',
    title: sentence('notice.limitingViewDeleted', { name }),
    text: sentence('notice.nothingThroughIt', { people: rows.map((row) => row.name).join(', ') }),
    href: '/settings/members',
  });
}
