import type pg from 'pg';
import { toTextArray } from '#lib/database/binary-array.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { compareText } from '#lib/domain/sighting.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';

/** A fact as it arrives, with the time when we heard of it. */
export interface HeardTradeEvent {
  event: TradeEvent;
  receivedAt: Instant;
  /** `event.data` as JSON, where it was made already. */
  text?: string;
}

/**
 * Inserts facts and answers with those that were not known before. The id is a digest of the content, so the primary key
 * keeps a fact from standing twice; two transactions that insert the same facts do so in one order and cannot deadlock.
 */
export async function insertTradeEvents(
  client: pg.ClientBase,
  workspaceId: string,
  heard: HeardTradeEvent[],
): Promise<TradeEvent[]> {
  // Of equal facts the first stands, as of equal messages the first is no repeat: it belongs to that one.
  const firsts = new Map(heard.toReversed().map((fact) => [fact.event.id, fact]));
  const facts = [...firsts.values()].sort((a, b) => compareText(a.event.id, b.event.id));
  if (facts.length === 0) return [];
  const column = (read: (fact: HeardTradeEvent) => string | null) => toTextArray(facts.map(read));
  const { rows } = await client.query<{ id: string }>({
    name: 'insert trade events',
    text: `INSERT INTO trade_events (workspace_id, id, subject_kind, subject, type, content_key, sent_at, happened_at,
                               received_at, webhook_event_id, data)
     SELECT $1, id::uuid, subject_kind, subject, type, content_key::uuid, sent_at::timestamptz, happened_at::timestamptz,
            received_at::timestamptz, webhook_event_id::uuid, data::json
       FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                   $10::text[], $11::text[])
         AS heard(id, subject_kind, subject, type, content_key, sent_at, happened_at, received_at, webhook_event_id, data)
     ON CONFLICT DO NOTHING
     RETURNING id`,
    values: [
      workspaceId,
      column(({ event }) => event.id),
      column(({ event }) => event.subject.kind),
      column(({ event }) => event.subject.key),
      column(({ event }) => event.type),
      column(({ event }) => event.contentKey),
      column(({ event }) => event.sentAt),
      column(({ event }) => event.happenedAt),
      column(({ receivedAt }) => receivedAt),
      column(({ event }) => event.webhookEventId),
      column(({ event, text }) => text ?? JSON.stringify(event.data)),
    ],
  });
  const inserted = new Set(rows.map((row) => row.id));
  return facts.filter(({ event }) => inserted.has(event.id)).map(({ event }) => event);
}
