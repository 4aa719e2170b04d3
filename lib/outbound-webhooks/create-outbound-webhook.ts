import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { NewOutboundWebhook, ToldOutboundWebhook } from './outbound-webhook.ts';
import { makeWebhookSecret } from './webhook-secret.ts';

/** Makes an outbound webhook and tells its secret, once. Where its address leads is judged each time something is sent. */
export function createOutboundWebhook(
  access: Access,
  { name, url }: NewOutboundWebhook,
): Promise<ToldOutboundWebhook> {
  const { workspaceId } = access;
  const id = v7();
  const { secret, sealed } = makeWebhookSecret({ workspaceId, webhookId: id });
  return inWorkspaceTransaction(workspaceId, async (client) => {
    await client.query(
      `INSERT INTO outbound_webhooks (workspace_id, id, name, url, sealed_secret, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [workspaceId, id, name, url, sealed, access.actor.id, access.now],
    );
    await recordAudit(client, access, [
      {
        action: 'outbound-webhook.create',
        subject: { kind: 'outbound-webhook', key: id },
        after: { name, url },
      },
    ]);
    return { id, secret };
  });
}
