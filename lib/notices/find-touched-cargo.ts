import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';

/** Where in the order of arrival the facts have been looked through to. */
export interface FactPosition {
  webhookEventId: string;
  factId: string;
}

/** Subjects that facts are about, each with when the newest of these facts came. */
export interface TouchedCargo {
  bill: Map<string, Instant>;
  container: Map<string, Instant>;
  declaration: Map<string, Instant>;
  /** `null` once there is nothing further. */
  next: FactPosition | null;
}

const FACTS_AT_ONCE = 2_000;

/** The subjects of the next facts in the order of their messages' arrival. */
export async function findTouchedCargo(workspaceId: string, after: FactPosition): Promise<TouchedCargo> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{
    webhook_event_id: string;
    id: string;
    subject_kind: string;
    subject: string;
    received_at: Date;
  }>({
    name: 'find touched cargo',
    text: `SELECT webhook_event_id, id, subject_kind, subject, received_at FROM trade_events
            WHERE workspace_id = $1 AND webhook_event_id >= $2::uuid AND (webhook_event_id, id) > ($2::uuid, $3::uuid)
            ORDER BY webhook_event_id, id LIMIT $4`,
    values: [workspaceId, after.webhookEventId, after.factId, FACTS_AT_ONCE],
  });
  const last = rows.at(-1);
  const touched: TouchedCargo = {
    bill: new Map(),
    container: new Map(),
    declaration: new Map(),
    next: last ? { webhookEventId: last.webhook_event_id, factId: last.id } : null,
  };
  for (const { subject_kind: kind, subject, received_at } of rows) {
    if (kind !== 'bill' && kind !== 'container' && kind !== 'declaration') continue;
    const at = toInstant(received_at);
    const known = touched[kind].get(subject);
    if (known === undefined || known < at) touched[kind].set(subject, at);
  }
  return touched;
}
