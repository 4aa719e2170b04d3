import { hash } from 'node:crypto';
import type pg from 'pg';
import { compareText } from '#lib/domain/sighting.ts';
import type { AuthenticMessage, KeptMessage } from './kept-message.ts';

// One statement of one shape for every batch: the contents that were not known before, then every delivery with its raw
// bytes. Whoever inserts a content first is its first delivery; all others are repeats. Contents are inserted in one
// order, so that two batches wait for each other instead of deadlocking.
const INSERT = `
  with delivery as (
    select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
                         $9::timestamptz[], $10::int[], $11::int[], $12::uuid[], $13::bytea[], $14::json[], $15::bytea[],
                         $16::text[])
      as given (id, feed_id, source, event, state, reason, received_at, sent_at, delivery_attempt, pending_retries,
                content_key, sha256, headers, body, identifiers)
  ), fresh as (
    insert into webhook_contents (workspace_id, content_key, webhook_event_id)
    select $1, first.content_key, first.id from unnest($17::uuid[], $18::uuid[]) as first (content_key, id)
    on conflict do nothing
    returning webhook_event_id
  )
  insert into webhook_events (workspace_id, id, feed_id, source, event, state, reason, received_at, sent_at,
                              delivery_attempt, pending_retries, content_key, sha256, headers, body, identifiers)
  select $1, delivery.id, feed_id, source, event,
         case when fresh.webhook_event_id is null and state <> 'failed' then 'repeat' else state end,
         reason, received_at, sent_at, delivery_attempt, pending_retries, content_key, sha256, headers, body,
         string_to_array(identifiers, ' ')
  from delivery left join fresh on fresh.webhook_event_id = delivery.id
  returning id, state, reason`;

/** Inserts the raw rows of a batch within the caller's transaction, and answers how each was kept, in its order. */
export async function insertWebhookEvents(
  client: pg.ClientBase,
  workspaceId: string,
  messages: readonly AuthenticMessage[],
  failure: string | null,
): Promise<KeptMessage[]> {
  const firsts = toFirstDeliveries(messages);
  const column = <Value>(read: (message: AuthenticMessage) => Value) => messages.map(read);
  const { rows } = await client.query<KeptMessage>(INSERT, [
    workspaceId,
    column((message) => message.id),
    column((message) => message.feedId),
    column((message) => message.source),
    column(({ translated }) => translated.event),
    column(({ translated }) => (failure === null ? translated.state : 'failed')),
    column(({ translated }) => failure ?? translated.reason),
    column((message) => message.receivedAt),
    column(({ translated }) => translated.sentAt),
    column(({ translated }) => translated.deliveryAttempt),
    column(({ translated }) => translated.pendingRetries),
    column(({ translated }) => translated.contentKey),
    column((message) => hash('sha256', message.body, 'buffer')),
    column((message) => JSON.stringify(message.headers)),
    column((message) => toBuffer(message.body)),
    // Normalised references hold no space.
    column(({ translated }) => translated.identifiers.join(' ')),
    firsts.map(([contentKey]) => contentKey),
    firsts.map(([, id]) => id),
  ]);
  const kept = new Map(rows.map((row) => [row.id, row]));
  return messages.map(({ id }) => kept.get(id) ?? notKept(id));
}

function toFirstDeliveries(messages: readonly AuthenticMessage[]): [contentKey: string, id: string][] {
  const firsts = new Map<string, string>();
  for (const { id, translated } of messages)
    if (!firsts.has(translated.contentKey)) firsts.set(translated.contentKey, id);
  return [...firsts].sort(([a], [b]) => compareText(a, b));
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function notKept(id: string): never {
  throw new Error(`The webhook event ${id} was inserted without an answer.`);
}
