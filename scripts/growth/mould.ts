import type { Delivery } from '#lib/demo-world/delivery.ts';
import { toUuid } from '#lib/domain/digest.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import type { JsonObject } from '#lib/webhooks/json/json-tree.ts';
import { readJson } from '#lib/webhooks/json/read-json.ts';
import { toCanonicalJson } from '#lib/webhooks/json/to-canonical-json.ts';
import { unwrapBody } from '#lib/webhooks/json/unwrap-body.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { type TranslatedMessage, translateMessage } from '#lib/webhooks/translate-message.ts';
import { Spellings } from './spellings.ts';
import type { Story } from './story.ts';
import { type DataTemplate, Template, toDataTemplate } from './template.ts';

/** A story as the product translated it, with slots for its names: what copies are cast from. */
export interface Mould {
  readonly spellings: Spellings;
  readonly messages: readonly MessageMould[];
}

export interface MessageMould {
  readonly source: string;
  readonly receivedAt: Instant;
  readonly translated: TranslatedMessage;
  readonly body: Template;
  /** What the digest of its content is made of. */
  readonly content: Template;
  readonly identifiers: readonly Template[];
  readonly facts: readonly FactMould[];
}

export interface FactMould {
  readonly event: TradeEvent;
  readonly subject: Template;
  readonly data: DataTemplate;
  /** The same as JSON. */
  readonly json: Template;
}

const DELIVERY_FIELDS = ['deliveryAttempt', 'pendingRetries', 'sentAt'];

export function toMould({ deliveries, names }: Story): Mould {
  const spellings = new Spellings(names);
  const inOrder = [...deliveries].sort((a, b) => a.at - b.at);
  return { spellings, messages: inOrder.map((delivery) => toMessageMould(delivery, spellings)) };
}

function toMessageMould({ source: name, body, at }: Delivery, spellings: Spellings): MessageMould {
  const source = findSource(name);
  if (!source) throw new Error(`There is no source ${name}.`);
  const translated = translateMessage(source, Buffer.from(body), '');
  const toTemplate = (text: string) => new Template(text, spellings);
  return {
    source: name,
    receivedAt: new Date(at).toISOString() as Instant,
    translated,
    body: toTemplate(body),
    content: toTemplate(toContent(name, body, translated)),
    identifiers: translated.identifiers.map(toTemplate),
    facts: translated.facts.map((event) => ({
      event,
      subject: toTemplate(event.subject.key),
      data: toDataTemplate(event.data, spellings),
      json: toTemplate(JSON.stringify(event.data)),
    })),
  };
}

/** The text behind a content key, which `toContentKey` does not tell. @throws when it is made otherwise by now. */
function toContent(source: string, body: string, { contentKey }: TranslatedMessage): string {
  const json = readJson(Buffer.from(body));
  if (!json.ok) throw new Error('A story tells no broken messages.');
  const message: JsonObject = unwrapBody(json.value);
  const content = Object.fromEntries(
    Object.entries(message).filter(([key]) => !DELIVERY_FIELDS.includes(key)),
  );
  const text = `${source}\njson\n${toCanonicalJson(content)}`;
  if (toKeyOfContent(text) !== contentKey) throw new Error('Content keys are made in another way.');
  return text;
}

export function toKeyOfContent(content: string): string {
  return toUuid(content);
}
