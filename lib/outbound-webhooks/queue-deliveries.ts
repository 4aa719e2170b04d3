import type pg from 'pg';
import { v7 } from 'uuid';
import type { Instant } from '#lib/domain/instant.ts';

export interface NewDelivery {
  webhookId: string;
  /** The same for the same news: by it a receiver knows what it has taken before. */
  messageId: string;
  event: string;
  data: object;
  at: Instant;
}

/** Puts messages on the way to outbound webhooks, in the transaction that makes them. A webhook that is disabled or gone gets none. */
export async function queueDeliveries(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  const rows = deliveries.map(({ webhookId, messageId, event, data, at }) => ({
    id: v7(),
    webhook_id: webhookId,
    message_id: messageId,
    event,
    body: JSON.stringify({ type: event, timestamp: at, data }),
    at,
  }));
  await client.query({
    name: 'queue deliveries',
    text: `INSERT INTO outbound_deliveries (workspace_id, id, webhook_id, message_id, event, body, created_at, state, due_at)
           SELECT $1::uuid, d.id, d.webhook_id, d.message_id, d.event, d.body, d.at, 'waiting', d.at
             FROM json_to_recordset($2::json)
               AS d(id uuid, webhook_id uuid, message_id text, event text, body text, at timestamptz)
             JOIN outbound_webhooks w ON w.workspace_id = $1 AND w.id = d.webhook_id AND w.disabled_at IS NULL`,
    values: [workspaceId, JSON.stringify(rows)],
  });
}
