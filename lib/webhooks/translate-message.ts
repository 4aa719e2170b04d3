import type { Instant } from '#lib/domain/instant.ts';
import { normaliseReference } from '#lib/domain/links/normalise-reference.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { toFactId } from '#lib/trade-events/fact-id.ts';
import type { JsonObject } from './json/json-tree.ts';
import { readJson } from './json/read-json.ts';
import { toContentKey } from './json/to-content-key.ts';
import { unwrapBody } from './json/unwrap-body.ts';
import type { Delivery, FactDraft, Source, Translation } from './source.ts';
import { toMissing } from './to-missing.ts';
import { findUnknowns, type Unknown } from './unknowns/find-unknowns.ts';

/** The longest number of a bill, container, declaration or shipment we keep; real ones end at 35. */
const LONGEST_NUMBER = 64;
const LONGEST_EVENT_NAME = 100;
const MOST_IDENTIFIERS = 100;

/** An authentic message and what it says. */
export interface TranslatedMessage extends Delivery {
  /** The sender's event name; `null` where the body gives none. */
  event: string | null;
  contentKey: string;
  state: 'processed' | 'unrecognised' | 'quarantined';
  reason: string | null;
  facts: TradeEvent[];
  /** Normalised as references are, for search. */
  identifiers: string[];
  /** What it says that we do not know. */
  unknowns: readonly Unknown[];
}

/**
 * Translates the body of an authentic message. Pure, and total: whatever the bytes are, the answer is facts, or a reason
 * why there are none.
 */
export function translateMessage(
  source: Source,
  body: Uint8Array,
  webhookEventId: string,
): TranslatedMessage {
  const json = readJson(body);
  if (!json.ok) return quarantineUnread(source, body, json.reason);
  const message = unwrapBody(json.value);
  const event = readEventName(message);
  const contentKey = toContentKey(source.name, message, json.isPlain);
  const known = { ...source.readDelivery(message), event, contentKey };
  if (event === null) return quarantined(known, toMissing('event'));
  const translation = refuseLongNumbers(source.toTradeEvents(event, message));
  const unknowns = findUnknowns(source, event, message);
  if (translation.state === 'quarantined') return quarantined(known, translation.reason, unknowns);
  return {
    ...known,
    state: translation.state,
    reason: translation.reason,
    facts: translation.facts.map((draft) => toFact(draft, known.contentKey, known.sentAt, webhookEventId)),
    identifiers: toIdentifiers(translation.names),
    unknowns,
  };
}

/** Of bytes that nothing could be read of. */
export function quarantineUnread(source: Source, body: Uint8Array, reason: string): TranslatedMessage {
  const delivery = { sentAt: null, deliveryAttempt: null, pendingRetries: null };
  return quarantined({ ...delivery, event: null, contentKey: toContentKey(source.name, body) }, reason);
}

type Known = Delivery & Pick<TranslatedMessage, 'event' | 'contentKey'>;

function quarantined(known: Known, reason: string, unknowns: readonly Unknown[] = []): TranslatedMessage {
  return { ...known, state: 'quarantined', reason, facts: [], identifiers: [], unknowns };
}

function readEventName(message: JsonObject): string | null {
  const { event } = message;
  return typeof event === 'string' ? event.trim().slice(0, LONGEST_EVENT_NAME) || null : null;
}

/** A database index cannot hold a key of any length, and a number that long is none. */
function refuseLongNumbers(translation: Translation): Translation {
  if (translation.state === 'quarantined') return translation;
  for (const { subject, data } of translation.facts) {
    const billNumber = 'billNumber' in data ? (data.billNumber ?? '') : '';
    if (subject.key.length > LONGEST_NUMBER || billNumber.length > LONGEST_NUMBER) {
      const kind = subject.key.length > LONGEST_NUMBER ? subject.kind : 'bill';
      return {
        state: 'quarantined',
        reason: sentence('message.longNumber', {
          subject: sentence(`subject.${kind}`),
          count: LONGEST_NUMBER,
        }),
      };
    }
  }
  return translation;
}

function toFact(
  draft: FactDraft,
  contentKey: string,
  sentAt: Instant | null,
  webhookEventId: string,
): TradeEvent {
  const id = toFactId({ subject: draft.subject, type: draft.type, contentKey, sentAt });
  return { ...draft, id, contentKey, sentAt, webhookEventId };
}

function toIdentifiers(names: string[]): string[] {
  const identifiers = names.map((name) => normaliseReference(name).slice(0, LONGEST_NUMBER)).filter(Boolean);
  return [...new Set(identifiers)].slice(0, MOST_IDENTIFIERS);
}
