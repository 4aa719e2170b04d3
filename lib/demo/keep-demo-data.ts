import { getDatabase } from '#lib/database/database.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { deleteWorkspaceRows } from './delete-workspace-rows.ts';
import { tellWorld } from './tell-world.ts';

/** For so long something may still write for a workspace that was removed: a job half way through, another process. */
const SWEPT_FOR = '1 hour';

/** What was done, in numbers. */
export interface DemoKept {
  told: number;
  swept: number;
}

/** Tells every demonstration that was asked for, and deletes what came into one after it was removed. */
export async function keepDemoData(signal: AbortSignal): Promise<DemoKept> {
  const swept = await sweep();
  const { rows } = await getDatabase().pool.query<{ workspace_id: string; asked_at: Date; told: number }>(
    `select workspace_id, asked_at, told from demo_worlds where state = 'loading' order by asked_at`,
  );
  let told = 0;
  for (const { workspace_id: workspaceId, asked_at: askedAt, told: before } of rows) {
    if (signal.aborted) break;
    told += await tellWorld({ workspaceId, askedAt, told: before }, signal);
  }
  return { told, swept };
}

async function sweep(): Promise<number> {
  const { pool } = getDatabase();
  const { rows } = await pool.query<{ workspace_id: string; is_over: boolean }>(
    `select workspace_id, ended_at < now() - interval '${SWEPT_FOR}' as is_over from demo_worlds where state = 'removed'`,
  );
  let swept = 0;
  for (const { workspace_id: workspaceId, is_over: isOver } of rows)
    await runTransaction(pool, async (client) => {
      swept += await deleteWorkspaceRows(client, workspaceId);
      if (isOver) await client.query('delete from demo_worlds where workspace_id = $1', [workspaceId]);
    });
  return swept;
}
