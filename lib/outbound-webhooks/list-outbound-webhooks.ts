import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { NotFound } from '#lib/errors.ts';
import type { OutboundWebhook } from './outbound-webhook.ts';

interface Row {
  id: string;
  name: string;
  url: string;
  created_at: Date;
  disabled_at: Date | null;
  disabled_reason: string | null;
  failing_since: Date | null;
  failures_in_a_row: number;
}

/** All outbound webhooks of the workspace, the newest first. */
export function listOutboundWebhooks({
  workspaceId,
}: Pick<Access, 'workspaceId'>): Promise<OutboundWebhook[]> {
  return select(workspaceId, null);
}

/** @throws {NotFound} */
export async function getOutboundWebhook({ workspaceId }: Access, id: string): Promise<OutboundWebhook> {
  const [webhook] = validate(id) ? await select(workspaceId, id) : [];
  if (!webhook) throw new NotFound('There is no such outbound webhook.');
  return webhook;
}

async function select(workspaceId: string, id: string | null): Promise<OutboundWebhook[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `SELECT id, name, url, created_at, disabled_at, disabled_reason, failing_since, failures_in_a_row
       FROM outbound_webhooks WHERE workspace_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY id DESC`,
    [workspaceId, id],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    url: row.url,
    createdAt: toInstant(row.created_at),
    disabledAt: row.disabled_at && toInstant(row.disabled_at),
    disabledReason: row.disabled_reason,
    failingSince: row.failing_since && toInstant(row.failing_since),
    failuresInARow: row.failures_in_a_row,
  }));
}
