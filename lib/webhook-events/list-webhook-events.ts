import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';
import type { WebhookEventState, WebhookEventSummary } from '#lib/domain/webhook-events/webhook-event.ts';
import { mapPage, type Rare, selectPage } from '#lib/lists/select-page.ts';
import { findNaming } from './find-naming.ts';
import { namesAny, toWebhookEventConditions } from './webhook-event-conditions.ts';
import { WEBHOOK_EVENT_ORDERS, type WebhookEventQuery } from './webhook-event-query.ts';

interface Row {
  id: string;
  source: string;
  event: string | null;
  state: WebhookEventState;
  reason: string | null;
  hint: string | null;
  received_at: Date;
  sent_at: Date | null;
  delivery_attempt: number | null;
  pending_retries: number | null;
  identifiers: string[];
}

const KEPT = Prisma.sql`SELECT workspace_id, id, source, event, state, reason, NULL::text AS hint, received_at, sent_at,
                               delivery_attempt, pending_retries, identifiers
                          FROM webhook_events`;

/** Refused messages are not interpreted: they name nothing, whatever their bytes say. */
const REFUSED = Prisma.sql`SELECT workspace_id, id, source, NULL::text AS event, 'refused' AS state, reason, hint,
                                  received_at, NULL::timestamptz AS sent_at, NULL::integer AS delivery_attempt,
                                  NULL::integer AS pending_retries, ARRAY[]::text[] AS identifiers
                             FROM refused_webhooks`;

/** What arrived, kept and refused, in the order of arrival. @throws {BadRequest} for a cursor that is none. */
export async function listWebhookEvents(
  access: Access,
  query: WebhookEventQuery,
): Promise<Page<WebhookEventSummary>> {
  const page = await selectPage<Row, WebhookEventQuery['sort']>(
    getWorkspaceDatabase(access.workspaceId).prisma,
    {
      list: 'webhook-events',
      columns: Prisma.sql`w.id::text, w.source, w.event, w.state, w.reason, w.hint, w.received_at,
                          w.sent_at, w.delivery_attempt, w.pending_retries, w.identifiers`,
      from: Prisma.sql`(${toTables(query.state)}) w`,
      where: toWebhookEventConditions(access, { ...query, q: undefined }),
      rare: query.q ? toRare(access, normaliseReference(query.q)) : undefined,
      orders: WEBHOOK_EVENT_ORDERS,
    },
    query,
  );
  return mapPage(page, toSummary);
}

function toRare(access: Access, prefix: string): Rare {
  return {
    alias: 'w',
    conditions: [namesAny(prefix)],
    find: async () => {
      const ids = await findNaming(access, prefix);
      return ids && [Prisma.sql`w.id = ANY(${ids}::uuid[])`];
    },
  };
}

function toTables(state: WebhookEventState | undefined): Prisma.Sql {
  if (state === undefined) return Prisma.sql`${KEPT} UNION ALL ${REFUSED}`;
  return state === 'refused' ? REFUSED : KEPT;
}

function toSummary(row: Row): WebhookEventSummary {
  return {
    id: row.id,
    source: row.source,
    event: row.event,
    state: row.state,
    reason: row.reason,
    hint: row.hint,
    receivedAt: toInstant(row.received_at),
    sentAt: row.sent_at && toInstant(row.sent_at),
    deliveryAttempt: row.delivery_attempt,
    pendingRetries: row.pending_retries,
    identifiers: row.identifiers,
  };
}
