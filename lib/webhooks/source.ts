import type { Instant } from '#lib/domain/instant.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import type { JsonObject } from './json/json-tree.ts';
import type { Outline } from './unknowns/outline.ts';

/** A kind of sender: how it proves itself, and how its words become ours. One folder under `sources/`, one object. */
export interface Source {
  /** Its part of the address, `/api/webhooks/<name>`. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** The environment variable with the secrets of its default feed: `<NAME>_WEBHOOK_SECRET` or `<NAME>_WEBHOOK_KEY`. */
  readonly secretVariable: string;
  /** The header that carries the proof, in lower case. */
  readonly proofHeader: string;
  /** `signature`: made anew for each body. `key`: the secret itself. */
  readonly proofIs: 'signature' | 'key';
  /** Headers that would let a reader pose as the sender; never stored. In lower case. */
  readonly secretHeaders: readonly string[];
  /** Whether the proof fits the body under one secret, in constant time. The secret is never empty. */
  isProof(proof: string, body: Uint8Array, secret: string): boolean;
  /** The proof that the sender would send with a body: for trying a feed out, and for tests. */
  toProof(body: Uint8Array, secret: string): string;
  /** A message as the sender would write it, about cargo that is plainly none: for trying a feed out. */
  toSample(now: Instant): { message: object; page: string };
  /** What the envelope says about this delivery. */
  readDelivery(message: JsonObject): Delivery;
  /** What a message of an event may say, as far as we know it; `undefined` for an event we have not met. Looked up. */
  toOutline(event: string): Outline | undefined;
  /** What a message says, in our words. Never throws for its content. */
  toTradeEvents(event: string, message: JsonObject): Translation;
}

/** What differs from one delivery of a message to the next. */
export interface Delivery {
  sentAt: Instant | null;
  deliveryAttempt: number | null;
  pendingRetries: number | null;
}

export type Translation = UnderstoodMessage | QuarantinedMessage;

export interface UnderstoodMessage {
  /** `unrecognised`: an event or exception name we have not met. It may state facts all the same. */
  state: 'processed' | 'unrecognised';
  /** In plain words, where there is something to say. */
  reason: string | null;
  facts: FactDraft[];
  /** Numbers and references the message names, for search. */
  names: string[];
}

/** Authentic, but not the shape of its event: kept, and a person can read why. */
export interface QuarantinedMessage {
  state: 'quarantined';
  /** Names the field, in plain words. */
  reason: string;
}

/** A fact before it has an identity: what it is about, what kind it is, when it happened, what it says. */
export type FactDraft = ToDraft<TradeEvent>;
type ToDraft<Event> = Event extends TradeEvent
  ? Pick<Event, 'subject' | 'type' | 'happenedAt' | 'data'>
  : never;
