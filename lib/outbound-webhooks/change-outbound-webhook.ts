import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';

/** Sends nothing more to it, or begins anew with what happens from now on. @throws {NotFound} */
export function changeOutboundWebhook(
  access: Access,
  id: string,
  { enabled }: { enabled: boolean },
): Promise<void> {
  const { workspaceId, now } = access;
  return inWorkspaceTransaction(workspaceId, async (client) => {
    const { rowCount } = validate(id)
      ? await client.query(
          `UPDATE outbound_webhooks
              SET disabled_at = CASE WHEN $3 THEN NULL ELSE coalesce(disabled_at, $4::timestamptz) END,
                  disabled_reason = CASE WHEN $3 THEN NULL ELSE 'Somebody disabled it.' END,
                  failing_since = NULL, failures_in_a_row = 0
            WHERE workspace_id = $1 AND id = $2`,
          [workspaceId, id, enabled, now],
        )
      : { rowCount: 0 };
    if (rowCount === 0) throw new NotFound('There is no such outbound webhook.');
    if (!enabled) {
      await client.query(
        `UPDATE outbound_deliveries SET due_at = NULL, state = 'failed'
          WHERE workspace_id = $1 AND webhook_id = $2 AND state = 'waiting'`,
        [workspaceId, id],
      );
    }
    await recordAudit(client, access, [
      {
        action: enabled ? 'outbound-webhook.enable' : 'outbound-webhook.disable',
        subject: { kind: 'outbound-webhook', key: id },
        after: { enabled },
      },
    ]);
  });
}

/** Takes it away with its log of deliveries and the rules that told it. @throws {NotFound} */
export function deleteOutboundWebhook(access: Access, id: string): Promise<void> {
  const { workspaceId } = access;
  return inWorkspaceTransaction(workspaceId, async (client) => {
    const { rows } = validate(id)
      ? await client.query<{ name: string; url: string }>(
          'DELETE FROM outbound_webhooks WHERE workspace_id = $1 AND id = $2 RETURNING name, url',
          [workspaceId, id],
        )
      : { rows: [] };
    const [gone] = rows;
    if (!gone) throw new NotFound('There is no such outbound webhook.');
    await client.query(
      `DELETE FROM notice_rules WHERE workspace_id = $1 AND audience_kind = 'webhook' AND audience = $2`,
      [workspaceId, id],
    );
    await recordAudit(client, access, [
      {
        action: 'outbound-webhook.delete',
        subject: { kind: 'outbound-webhook', key: id },
        before: { ...gone },
      },
    ]);
  });
}
