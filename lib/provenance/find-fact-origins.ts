import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';

/** Which message brought a fact first, and when; `webhookEventId` is `null` for what a person did. */
export interface FactOrigin {
  webhookEventId: string | null;
  receivedAt: Instant;
}

/** Origins by the ids of their facts. */
export type FactOrigins = ReadonlyMap<string, FactOrigin>;

/** Where some facts came from. Ids of no fact are absent from the answer. */
export async function findFactOrigins(workspaceId: string, factIds: Iterable<string>): Promise<FactOrigins> {
  const ids = [...new Set(factIds)];
  if (ids.length === 0) return new Map();
  const rows = await getDatabase().prisma.$queryRaw<
    { id: string; webhook_event_id: string | null; received_at: Date }[]
  >`
    SELECT id::text, webhook_event_id::text, received_at
      FROM trade_events
     WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
  return new Map(
    rows.map((row) => [
      row.id,
      { webhookEventId: row.webhook_event_id, receivedAt: toInstant(row.received_at) },
    ]),
  );
}
