import { v7, validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { Conflict, NotFound } from '#lib/errors.ts';
import { hurryJob } from '#lib/jobs/hurry-job.ts';

/**
 * Sends a message again, under the same id: a receiver that has taken it knows it by that.
 * @throws {NotFound} @throws {Conflict} while the webhook is disabled.
 */
export async function replayDelivery(access: Access, webhookId: string, id: string): Promise<{ id: string }> {
  const { workspaceId, now } = access;
  const replay = v7();
  await inWorkspaceTransaction(workspaceId, async (client) => {
    const { rows } =
      validate(id) && validate(webhookId)
        ? await client.query<{ disabled: boolean; message_id: string }>(
            `SELECT w.disabled_at IS NOT NULL AS disabled, d.message_id
               FROM outbound_deliveries d
               JOIN outbound_webhooks w ON w.workspace_id = d.workspace_id AND w.id = d.webhook_id
              WHERE d.workspace_id = $1 AND d.webhook_id = $2 AND d.id = $3`,
            [workspaceId, webhookId, id],
          )
        : { rows: [] };
    const [delivery] = rows;
    if (!delivery) throw new NotFound('There is no such delivery.');
    if (delivery.disabled) throw new Conflict('The webhook is disabled; enable it first.');
    await client.query(
      `INSERT INTO outbound_deliveries (workspace_id, id, webhook_id, message_id, event, body, created_at, state, due_at, replay_of)
       SELECT workspace_id, $3, webhook_id, message_id, event, body, $4, 'waiting', $4, id
         FROM outbound_deliveries WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id, replay, now],
    );
    await recordAudit(client, access, [
      {
        action: 'outbound-webhook.replay',
        subject: { kind: 'outbound-webhook', key: webhookId },
        after: { messageId: delivery.message_id },
      },
    ]);
  });
  await hurryJob('deliver-webhooks');
  return { id: replay };
}
