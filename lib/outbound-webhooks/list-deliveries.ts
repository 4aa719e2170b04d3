import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { decodeCursor, encodeCursor, type Page, toPage } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { LIST_FIELDS } from '#lib/lists/list-query.ts';
import { getOutboundWebhook } from './list-outbound-webhooks.ts';
import type { OutboundDelivery } from './outbound-webhook.ts';

export const DeliveryQuery = z.object({ ...LIST_FIELDS });
export type DeliveryQuery = z.output<typeof DeliveryQuery>;

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface Row {
  id: string;
  message_id: string;
  event: string;
  body: string;
  created_at: Date;
  state: OutboundDelivery['state'];
  attempts: number;
  due_at: Date | null;
  attempted_at: Date | null;
  milliseconds: number | null;
  status: number | null;
  request_head: string | null;
  response_head: string | null;
  error: string | null;
  replay_of: string | null;
}

/** What was sent to an outbound webhook, the newest first. @throws {NotFound} @throws {BadRequest} for a cursor that is none. */
export async function listDeliveries(
  access: Access,
  webhookId: string,
  query: DeliveryQuery,
): Promise<Page<OutboundDelivery>> {
  await getOutboundWebhook(access, webhookId);
  const before = query.cursor ? decodeCursor('deliveries', query.cursor, z.tuple([z.uuid()]))[0] : LAST_ID;
  const { rows } = await getWorkspaceDatabase(access.workspaceId).pool.query<Row>({
    name: 'list deliveries',
    text: `SELECT id, message_id, event, body, created_at, state, attempts, due_at, attempted_at, milliseconds, status,
                  request_head, response_head, error, replay_of
             FROM outbound_deliveries
            WHERE workspace_id = $1 AND webhook_id = $2 AND id < $3::uuid ORDER BY id DESC LIMIT $4`,
    values: [access.workspaceId, webhookId, before, query.limit + 1],
  });
  return toPage(rows, query.limit, toDelivery, (last) => encodeCursor('deliveries', [last.id]));
}

function toDelivery(row: Row): OutboundDelivery {
  return {
    id: row.id,
    messageId: row.message_id,
    event: row.event,
    body: row.body,
    createdAt: toInstant(row.created_at),
    state: row.state,
    attempts: row.attempts,
    dueAt: row.due_at && toInstant(row.due_at),
    attemptedAt: row.attempted_at && toInstant(row.attempted_at),
    milliseconds: row.milliseconds,
    status: row.status,
    requestHead: row.request_head,
    responseHead: row.response_head,
    error: row.error,
    replayOf: row.replay_of,
  };
}
