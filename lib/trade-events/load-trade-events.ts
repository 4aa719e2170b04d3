import type pg from 'pg';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { SubjectKind, TradeEvent } from '#lib/domain/trade-event.ts';

type TradeEventAbout<Kind extends SubjectKind> = Extract<TradeEvent, { subject: { kind: Kind } }>;

/** A fact with the time when we heard of it first. */
export type StoredTradeEvent<Kind extends SubjectKind = SubjectKind> = TradeEventAbout<Kind> & {
  receivedAt: Instant;
};

interface Row {
  id: string;
  subject: string;
  type: string;
  content_key: string;
  sent_at: Date | null;
  happened_at: Date | null;
  received_at: Date;
  webhook_event_id: string | null;
  data: unknown;
}

/**
 * Every fact about each of some subjects of one kind, in no particular order: what a fold makes of them must not depend
 * on it. Subjects without facts are absent from the map.
 */
export async function loadTradeEvents<Kind extends SubjectKind>(
  db: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  kind: Kind,
  subjects: string[],
): Promise<Map<string, StoredTradeEvent<Kind>[]>> {
  const bySubject = new Map<string, StoredTradeEvent<Kind>[]>();
  if (subjects.length === 0) return bySubject;
  const { rows } = await db.query<Row>({
    name: `load trade events`,
    text: `SELECT id, subject, type, content_key, sent_at, happened_at, received_at, webhook_event_id, data
       FROM trade_events
      WHERE workspace_id = $1 AND subject_kind = $2 AND subject = ANY($3)`,
    values: [workspaceId, kind, subjects],
  });
  for (const row of rows) {
    const events = bySubject.get(row.subject);
    const event = toTradeEvent(kind, row);
    if (events) events.push(event);
    else bySubject.set(row.subject, [event]);
  }
  return bySubject;
}

function toTradeEvent<Kind extends SubjectKind>(kind: Kind, row: Row): StoredTradeEvent<Kind> {
  return {
    id: row.id,
    subject: { kind, key: row.subject },
    type: row.type,
    contentKey: row.content_key,
    sentAt: row.sent_at && toInstant(row.sent_at),
    happenedAt: row.happened_at && toInstant(row.happened_at),
    receivedAt: toInstant(row.received_at),
    webhookEventId: row.webhook_event_id,
    data: row.data,
  } as StoredTradeEvent<Kind>;
}
