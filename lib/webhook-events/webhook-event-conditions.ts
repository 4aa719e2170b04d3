import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';
import type { WebhookEventFilter } from './webhook-event-query.ts';

/** What a filter means for the rows of `w`, kept or refused ones. */
export function toWebhookEventConditions(
  { workspaceId }: Pick<Access, 'workspaceId'>,
  filter: WebhookEventFilter,
): Prisma.Sql[] {
  const conditions = [Prisma.sql`w.workspace_id = ${workspaceId}::uuid`];
  if (filter.state) conditions.push(Prisma.sql`w.state = ${filter.state}`);
  if (filter.source) conditions.push(Prisma.sql`w.source = ${filter.source}`);
  if (filter.event) conditions.push(Prisma.sql`w.event = ${filter.event}`);
  if (filter.from) conditions.push(Prisma.sql`w.received_at >= ${filter.from}::timestamptz`);
  if (filter.to) conditions.push(Prisma.sql`w.received_at < ${filter.to}::timestamptz`);
  if (filter.q) {
    const identifier = normaliseReference(filter.q);
    conditions.push(Prisma.sql`(w.identifiers @> ARRAY[${identifier}]
      OR EXISTS (SELECT 1 FROM unnest(w.identifiers) AS named WHERE starts_with(named, ${identifier})))`);
  }
  return conditions;
}
