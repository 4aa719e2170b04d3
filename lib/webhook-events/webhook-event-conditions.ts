import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';
import { toFirstId } from './to-first-id.ts';
import type { WebhookEventFilter } from './webhook-event-query.ts';

/** Ids tell the time of arrival too, and say in which partitions to look; clocks may differ by less than this. */
const SLACK_MS = 3_600_000;

/** What a filter means for the rows of `w`, kept or refused ones. */
export function toWebhookEventConditions(
  { workspaceId }: Pick<Access, 'workspaceId'>,
  filter: WebhookEventFilter,
): Prisma.Sql[] {
  const conditions = [Prisma.sql`w.workspace_id = ${workspaceId}::uuid`];
  if (filter.state) conditions.push(Prisma.sql`w.state = ${filter.state}`);
  if (filter.source) conditions.push(Prisma.sql`w.source = ${filter.source}`);
  if (filter.event) conditions.push(Prisma.sql`w.event = ${filter.event}`);
  if (filter.from) {
    conditions.push(Prisma.sql`w.received_at >= ${filter.from}::timestamptz`);
    conditions.push(Prisma.sql`w.id >= ${toIdAround(filter.from, -SLACK_MS)}::uuid`);
  }
  if (filter.to) {
    conditions.push(Prisma.sql`w.received_at < ${filter.to}::timestamptz`);
    conditions.push(Prisma.sql`w.id < ${toIdAround(filter.to, SLACK_MS)}::uuid`);
  }
  if (filter.q) conditions.push(namesAny(normaliseReference(filter.q)));
  return conditions;
}

/** The message names something that begins so. */
export function namesAny(prefix: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM unnest(w.identifiers) AS named WHERE starts_with(named, ${prefix}))`;
}

function toIdAround(moment: Instant, milliseconds: number): string {
  return toFirstId(toInstant(new Date(Date.parse(moment) + milliseconds)));
}
