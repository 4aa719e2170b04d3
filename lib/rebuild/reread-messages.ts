import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { compareText } from '#lib/domain/sighting.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { type RereadMessage, rereadMessage, toReading } from '#lib/webhooks/reread-message.ts';
import { type Session, SHADOW } from './session.ts';

/** Messages by their ids: those after the one up to and including the other. */
export interface MessageRange {
  after: string;
  upTo: string;
}

export interface Reread {
  messages: number;
  /** Kept as `failed`, or of a sender we no longer know: what they say stays as it was recorded. */
  leftOut: number;
}

interface Row {
  id: string;
  source: string;
  state: string;
  reason: string | null;
  event: string | null;
  identifiers: string[];
  received_at: Date;
  body: Buffer;
}

interface FreshFact {
  event: TradeEvent;
  receivedAt: Instant;
}

/**
 * Translates a range of raw messages again, and notes in the shadow where today's facts are not those that stand: which
 * are fresh (or say something else under the same id) and which are gone. Facts of people, and of messages that are no
 * longer kept, are not touched.
 */
export async function rereadMessages(
  session: Session,
  workspaceId: string,
  range: MessageRange,
): Promise<Reread> {
  const { rows } = await session.client.query<Row>(
    `SELECT id, source, state, reason, event, identifiers, received_at, body
       FROM ${session.live}.webhook_events
      WHERE workspace_id = $1 AND id > $2 AND id <= $3 ORDER BY id`,
    [workspaceId, range.after, range.upTo],
  );
  const messages = rows.filter((row) => row.state !== 'failed').flatMap((row) => rereadMessage(row));
  await noteReadings(session, messages);
  await noteFacts(session, workspaceId, messages);
  return { messages: rows.length, leftOut: rows.length - messages.length };
}

async function noteReadings(session: Session, messages: RereadMessage<Row>[]): Promise<void> {
  const readings = messages.flatMap(({ row, translated }) => {
    const reading = toReading(translated, row.state === 'repeat');
    const before = {
      state: row.state,
      reason: row.reason,
      event: row.event,
      identifiers: row.identifiers ?? [],
    };
    return JSON.stringify(reading) === JSON.stringify(before) ? [] : [{ id: row.id, ...reading }];
  });
  if (readings.length === 0) return;
  await session.client.query(
    `INSERT INTO ${SHADOW}.reread_messages SELECT * FROM json_populate_recordset(null::${SHADOW}.reread_messages, $1)`,
    [JSON.stringify(readings)],
  );
}

async function noteFacts(
  session: Session,
  workspaceId: string,
  messages: RereadMessage<Row>[],
): Promise<void> {
  const { client, live } = session;
  const facts = new Map<string, FreshFact>();
  for (const { row, translated } of messages)
    for (const event of translated.facts)
      if (!facts.has(event.id)) facts.set(event.id, { event, receivedAt: toInstant(row.received_at) });
  const standing = await findStanding(session, workspaceId, [...facts.keys()]);
  const fresh = [...facts.values()].filter(({ event }) => !saysTheSame(event, standing.get(event.id)));
  await insertFresh(session, workspaceId, fresh);
  await client.query(
    `INSERT INTO ${SHADOW}.gone_facts
     SELECT id, subject_kind, subject FROM ${live}.trade_events
      WHERE workspace_id = $1 AND webhook_event_id = ANY($2) AND id <> ALL($3)
     ON CONFLICT DO NOTHING`,
    [workspaceId, messages.map(({ row }) => row.id), [...facts.keys()]],
  );
}

interface StandingFact {
  id: string;
  happened_at: Date | null;
  data: string;
}

async function findStanding(
  { client, live }: Session,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, StandingFact>> {
  const { rows } = await client.query<StandingFact>(
    `SELECT id, happened_at, data::text AS data FROM ${live}.trade_events WHERE workspace_id = $1 AND id = ANY($2)`,
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Subject, type, content and time of sending are in the id. */
function saysTheSame(event: TradeEvent, standing: StandingFact | undefined): boolean {
  if (!standing || JSON.stringify(event.data) !== standing.data) return false;
  return (standing.happened_at && toInstant(standing.happened_at)) === event.happenedAt;
}

/** In one order, so that two workers with the same facts wait for each other; the earliest message counts as theirs. */
async function insertFresh({ client }: Session, workspaceId: string, fresh: FreshFact[]): Promise<void> {
  if (fresh.length === 0) return;
  fresh.sort((a, b) => compareText(a.event.id, b.event.id));
  await client.query(
    `INSERT INTO ${SHADOW}.fresh_facts AS known (workspace_id, id, subject_kind, subject, type, content_key, sent_at,
                                                 happened_at, received_at, webhook_event_id, data)
     SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[],
                              $8::timestamptz[], $9::timestamptz[], $10::uuid[], $11::json[])
     ON CONFLICT (id) DO UPDATE SET received_at = excluded.received_at, webhook_event_id = excluded.webhook_event_id
      WHERE excluded.webhook_event_id < known.webhook_event_id`,
    [
      workspaceId,
      fresh.map(({ event }) => event.id),
      fresh.map(({ event }) => event.subject.kind),
      fresh.map(({ event }) => event.subject.key),
      fresh.map(({ event }) => event.type),
      fresh.map(({ event }) => event.contentKey),
      fresh.map(({ event }) => event.sentAt),
      fresh.map(({ event }) => event.happenedAt),
      fresh.map(({ receivedAt }) => receivedAt),
      fresh.map(({ event }) => event.webhookEventId),
      fresh.map(({ event }) => JSON.stringify(event.data)),
    ],
  );
}
