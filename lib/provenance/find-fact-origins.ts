import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';

/** Which message brought a fact first, and when; `webhookEventId` is `null` for what a person did. */
export interface FactOrigin {
  webhookEventId: string | null;
  /** The kind of sender, `not-kept` where its message is gone; `null` for what a person did. */
  source: string | null;
  receivedAt: Instant;
}

/** Origins by the ids of their facts. */
export type FactOrigins = ReadonlyMap<string, FactOrigin>;

const NOT_KEPT = 'not-kept';

interface Row {
  id: string;
  webhook_event_id: string | null;
  received_at: Date;
  source: string | null;
}

/** Where some facts came from. Ids of no fact are absent from the answer. */
export async function findFactOrigins(workspaceId: string, factIds: Iterable<string>): Promise<FactOrigins> {
  const ids = [...new Set(factIds)];
  if (ids.length === 0) return new Map();
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<Row[]>`
    SELECT fact.id::text, fact.webhook_event_id::text, fact.received_at,
           CASE WHEN fact.webhook_event_id IS NOT NULL THEN COALESCE(message.source, ${NOT_KEPT}) END AS source
      FROM trade_events fact
      LEFT JOIN webhook_events message
        ON message.workspace_id = fact.workspace_id AND message.id = fact.webhook_event_id
     WHERE fact.workspace_id = ${workspaceId}::uuid AND fact.id = ANY(${ids}::uuid[])`;
  return new Map(
    rows.map((row) => [
      row.id,
      { webhookEventId: row.webhook_event_id, source: row.source, receivedAt: toInstant(row.received_at) },
    ]),
  );
}
