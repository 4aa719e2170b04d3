import { hash } from 'node:crypto';
import type { DerivedRow } from '#lib/database/derived-table.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { toFactId } from '#lib/trade-events/fact-id.ts';
import type { HeardTradeEvent } from '#lib/trade-events/insert-trade-events.ts';
import { toDefaultFeedId } from '#lib/webhooks/default-feeds.ts';
import { type MessageMould, type Mould, toKeyOfContent } from './mould.ts';
import type { Copy } from './name.ts';

/** What the messages of a copy left behind: the raw rows, and the facts. */
export interface CastCopy {
  messages: DerivedRow[];
  contents: DerivedRow[];
  facts: (HeardTradeEvent & { json: string })[];
}

const HEADERS = JSON.stringify({
  'content-type': 'application/json',
  'user-agent': 'OpenTrack-Webhooks/1.0',
});

/** Casts a copy of a story; `keepsRaw` says whether its messages are kept too, or only what they said. */
export function castCopy({ spellings, messages }: Mould, copy: Copy, keepsRaw: boolean): CastCopy {
  const names = spellings.inCopy(copy);
  const cast: CastCopy = { messages: [], contents: [], facts: [] };
  const contents = new Set<string>();
  const facts = new Set<string>();
  for (const [index, message] of messages.entries()) {
    const contentKey = toKeyOfContent(message.content.fill(names));
    const webhookEventId = toEventId(message, copy, index);
    if (keepsRaw) {
      const isRepeat = contents.has(contentKey);
      if (!isRepeat) cast.contents.push({ content_key: contentKey, webhook_event_id: webhookEventId });
      cast.messages.push(toMessageRow(message, names, webhookEventId, contentKey, isRepeat));
    }
    contents.add(contentKey);
    for (const { event, subject, data, json } of message.facts) {
      const about = { kind: event.subject.kind, key: subject.fill(names) };
      const { type, sentAt, happenedAt } = event;
      const fact = { subject: about, type, contentKey, sentAt } as TradeEvent;
      const id = toFactId(fact);
      if (facts.has(id)) continue;
      facts.add(id);
      cast.facts.push({
        event: { ...fact, id, happenedAt, webhookEventId, data: data(names) } as TradeEvent,
        receivedAt: message.receivedAt,
        json: json.fill(names),
      });
    }
  }
  return cast;
}

/** A UUID of version 7: it sorts by the time of arrival. */
function toEventId({ receivedAt }: MessageMould, { number }: Copy, index: number): string {
  const time = Date.parse(receivedAt).toString(16).padStart(12, '0');
  const tail = number.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${index.toString(16).padStart(3, '0')}-8000-${tail}`;
}

function toMessageRow(
  { source, receivedAt, translated, body, identifiers }: MessageMould,
  names: readonly string[],
  id: string,
  contentKey: string,
  isRepeat: boolean,
): DerivedRow {
  const bytes = Buffer.from(body.fill(names));
  return {
    id,
    feed_id: toDefaultFeedId(source),
    source,
    event: translated.event,
    state: isRepeat ? 'repeat' : translated.state,
    reason: translated.reason,
    received_at: receivedAt,
    sent_at: translated.sentAt,
    delivery_attempt: translated.deliveryAttempt,
    pending_retries: translated.pendingRetries,
    content_key: contentKey,
    sha256: `\\x${hash('sha256', bytes)}`,
    headers: HEADERS,
    body: `\\x${bytes.toString('hex')}`,
    identifiers: identifiers.map((identifier) => identifier.fill(names)),
  };
}
