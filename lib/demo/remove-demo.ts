import type pg from 'pg';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { againAfterDeadlock } from '#lib/database/again-after-deadlock.ts';
import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { isDemoWorkspace } from '#lib/domain/demo-workspace.ts';
import { NotFound } from '#lib/errors.ts';
import { getFeedDirectory } from '#lib/feeds/feed-directory.ts';
import { deleteWorkspaceRows } from './delete-workspace-rows.ts';
import { findDemo } from './find-demo.ts';

/**
 * Removes the person's demonstration wholly, with everybody's way into it. Told in the audit log of the workspace where it was
 * asked for; its own log goes with it.
 *
 * @throws {NotFound} when they have none: nothing else can be removed, least of all a workspace of real data.
 */
export async function removeDemo(access: Access): Promise<void> {
  const { workspaceId } = await findDemo(access);
  if (workspaceId === null) throw new NotFound('There is no demo data of yours to remove.');
  await shutTheDoor(workspaceId);
  await againAfterDeadlock(() =>
    runTransaction(getDatabase().pool, (client) => removeWorkspace(client, access, workspaceId)),
  );
  getFeedDirectory().forget();
}

/** So that what is still being told does not come in between. */
async function shutTheDoor(workspaceId: string): Promise<void> {
  await getDatabase().pool.query('update feeds set enabled = false where workspace_id = $1', [workspaceId]);
  getFeedDirectory().forget();
}

async function removeWorkspace(client: pg.PoolClient, access: Access, workspaceId: string): Promise<void> {
  const { rows } = await client.query<{ asked_in: string | null }>(
    `select d.asked_in from workspaces w left join demo_worlds d on d.workspace_id = w.id
      where w.id = $1 and w.is_demo for update of w`,
    [workspaceId],
  );
  const [demo] = rows;
  // Somebody was faster.
  if (!demo) throw new NotFound('There is no demo data of yours to remove.');
  const deleted = await deleteWorkspaceRows(client, workspaceId);
  await client.query('update sessions set active_workspace_id = null where active_workspace_id = $1', [
    workspaceId,
  ]);
  const { rowCount } = await client.query('delete from workspaces where id = $1 and is_demo', [workspaceId]);
  if (rowCount !== 1) throw new Error('The demonstration could not be removed.');
  await client.query(`update demo_worlds set state = 'removed', ended_at = now() where workspace_id = $1`, [
    workspaceId,
  ]);
  const told = demo.asked_in ?? (isDemoWorkspace(access.workspaceId) ? null : access.workspaceId);
  if (told !== null) {
    await recordAudit(client, { ...access, workspaceId: told }, [
      {
        action: 'demo.remove',
        subject: { kind: 'workspace', key: workspaceId },
        before: { rows: deleted },
      },
    ]);
  }
}
