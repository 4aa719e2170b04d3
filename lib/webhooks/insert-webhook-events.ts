import { hash } from 'node:crypto';
import type pg from 'pg';
import { toByteArray, toTextArray } from '#lib/database/binary-array.ts';
import { compareText } from '#lib/domain/sighting.ts';
import type { AuthenticMessage, KeptMessage } from './kept-message.ts';
import { noteUnknowns } from './unknowns/note-unknowns.ts';

// One statement of one shape for every batch: the contents that were not known before, then every delivery with its raw
// bytes. Whoever inserts a content first is its first delivery; all others are repeats. Contents are inserted in one
// order, so that two batches wait for each other instead of deadlocking.
const INSERT = `
  with delivery as (
    select id::uuid, feed_id::uuid, source, event, state, reason, received_at::timestamptz, sent_at::timestamptz,
           delivery_attempt::int, pending_retries::int, content_key::uuid, sha256, headers::json, body,
           string_to_array(identifiers, ' ') as identifiers
    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                $10::text[], $11::text[], $12::text[], $13::bytea[], $14::text[], $15::bytea[], $16::text[])
      as given (id, feed_id, source, event, state, reason, received_at, sent_at, delivery_attempt, pending_retries,
                content_key, sha256, headers, body, identifiers)
  ), fresh as (
    insert into webhook_contents (workspace_id, content_key, webhook_event_id)
    select $1, first.content_key::uuid, first.id::uuid
    from unnest($17::text[], $18::text[]) as first (content_key, id)
    on conflict do nothing
    returning webhook_event_id
  )
  insert into webhook_events (workspace_id, id, feed_id, source, event, state, reason, received_at, sent_at,
                              delivery_attempt, pending_retries, content_key, sha256, headers, body, identifiers)
  select $1, delivery.id, feed_id, source, event,
         case when fresh.webhook_event_id is null and state <> 'failed' then 'repeat' else state end,
         reason, received_at, sent_at, delivery_attempt, pending_retries, content_key, sha256, headers, body,
         identifiers
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
  const column = (read: (message: AuthenticMessage) => string | null) => toTextArray(messages.map(read));
  const values = [
    workspaceId,
    column((message) => message.id),
    column((message) => message.feedId),
    column((message) => message.source),
    column(({ translated }) => translated.event),
    column(({ translated }) => (failure === null ? translated.state : 'failed')),
    column(({ translated }) => failure ?? translated.reason),
    column((message) => message.receivedAt),
    column(({ translated }) => translated.sentAt),
    column(({ translated }) => toDigits(translated.deliveryAttempt)),
    column(({ translated }) => toDigits(translated.pendingRetries)),
    column(({ translated }) => translated.contentKey),
    toByteArray(messages.map((message) => hash('sha256', message.body, 'buffer'))),
    column((message) => JSON.stringify(message.headers)),
    toByteArray(messages.map((message) => message.body)),
    // Normalised references hold no space.
    column(({ translated }) => translated.identifiers.join(' ')),
    toTextArray(firsts.map(([contentKey]) => contentKey)),
    toTextArray(firsts.map(([, id]) => id)),
  ];
  const [{ rows }] = await Promise.all([
    client.query<KeptMessage>({ name: 'insert webhook events', text: INSERT, values }),
    noteUnknowns(client, workspaceId, messages),
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

function toDigits(count: number | null): string | null {
  return count === null ? null : String(count);
}

function notKept(id: string): never {
  throw new Error(`The webhook event ${id} was inserted without an answer.`);
}
