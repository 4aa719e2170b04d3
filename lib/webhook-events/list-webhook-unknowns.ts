import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { WebhookUnknown, WebhookUnknownKind } from '#lib/domain/webhook-events/webhook-unknown.ts';
import { mapPage, selectPage } from '#lib/lists/select-page.ts';
import { WEBHOOK_UNKNOWN_ORDERS, type WebhookUnknownQuery } from './webhook-unknown-query.ts';

interface Row {
  source: string;
  kind: WebhookUnknownKind;
  path: string;
  value: string;
  count: bigint;
  first_seen_at: Date;
  last_seen_at: Date;
  webhook_event_id: string;
}

/** What senders say that we do not know. @throws {BadRequest} for a cursor that is none. */
export async function listWebhookUnknowns(
  { workspaceId }: Access,
  query: WebhookUnknownQuery,
): Promise<Page<WebhookUnknown>> {
  const where = [Prisma.sql`u.workspace_id = ${workspaceId}::uuid`];
  if (query.source) where.push(Prisma.sql`u.source = ${query.source}`);
  if (query.kind) where.push(Prisma.sql`u.kind = ${query.kind}`);
  const page = await selectPage<Row, WebhookUnknownQuery['sort']>(
    getWorkspaceDatabase(workspaceId).prisma,
    {
      list: 'webhook-unknowns',
      columns: Prisma.sql`u.source, u.kind, u.path, u.value, u.count, u.first_seen_at, u.last_seen_at,
                          u.webhook_event_id::text`,
      from: Prisma.sql`webhook_unknowns u`,
      where,
      orders: WEBHOOK_UNKNOWN_ORDERS,
    },
    query,
  );
  return mapPage(page, toUnknown);
}

function toUnknown(row: Row): WebhookUnknown {
  return {
    source: row.source,
    kind: row.kind,
    path: row.path,
    value: row.value || null,
    count: Number(row.count),
    firstSeenAt: toInstant(row.first_seen_at),
    lastSeenAt: toInstant(row.last_seen_at),
    webhookEventId: row.webhook_event_id,
  };
}
