import type pg from 'pg';
import type { Instant } from '#lib/domain/instant.ts';
import { compareText } from '#lib/domain/sighting.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';

/** A fact as it arrives, with the time when we heard of it. */
export interface HeardTradeEvent {
  event: TradeEvent;
  receivedAt: Instant;
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
  const facts = [...new Map(heard.map((fact) => [fact.event.id, fact])).values()].sort((a, b) =>
    compareText(a.event.id, b.event.id),
  );
  if (facts.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO trade_events (workspace_id, id, subject_kind, subject, type, content_key, sent_at, happened_at,
                               received_at, webhook_event_id, data)
     SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[],
                              $8::timestamptz[], $9::timestamptz[], $10::uuid[], $11::json[])
     ON CONFLICT DO NOTHING
     RETURNING id`,
    [
      workspaceId,
      facts.map(({ event }) => event.id),
      facts.map(({ event }) => event.subject.kind),
      facts.map(({ event }) => event.subject.key),
      facts.map(({ event }) => event.type),
      facts.map(({ event }) => event.contentKey),
      facts.map(({ event }) => event.sentAt),
      facts.map(({ event }) => event.happenedAt),
      facts.map(({ receivedAt }) => receivedAt),
      facts.map(({ event }) => event.webhookEventId),
      facts.map(({ event }) => JSON.stringify(event.data)),
    ],
  );
  const inserted = new Set(rows.map((row) => row.id));
  return facts.filter(({ event }) => inserted.has(event.id)).map(({ event }) => event);
}
