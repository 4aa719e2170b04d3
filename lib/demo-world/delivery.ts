import { stringify } from 'lossless-json';
import type { Json, Message } from './message.ts';

/** One POST of a sender: the bytes, and whether its proof is right. */
export interface Delivery {
  readonly source: 'opentrack' | 'eaze';
  /** Deliveries of one subject are sent one after the other. */
  readonly subject: string;
  /** When it arrives, in milliseconds since 1970. */
  readonly at: number;
  readonly body: string;
  readonly proof: 'right' | 'wrong';
}

/** How a message of OpenTrack travels. */
export interface Travel {
  /** 1 to 5. */
  readonly attempt?: number;
  /** When this attempt says it was sent, when not at the time of the message. */
  readonly sentAt?: number;
  readonly arrivesAt?: number;
  /** An older shape: everything inside `body`. */
  readonly wrapped?: boolean;
  /** A record played back from `GET /v1/events`, which has no attempt fields. */
  readonly playedBack?: boolean;
}

const ATTEMPTS = 5;

/** The message in its sender's envelope, byte for byte as it is posted. */
export function toDelivery(message: Message, travel: Travel = {}): Delivery {
  const envelope = message.source === 'eaze' ? toEazeDocument(message) : toOpenTrackDocument(message, travel);
  return {
    source: message.source,
    subject: message.subject,
    at: travel.arrivesAt ?? travel.sentAt ?? message.at,
    body: write(travel.wrapped ? { body: envelope } : envelope),
    proof: 'right',
  };
}

function toEazeDocument(message: Message & { source: 'eaze' }): Json {
  return { event: message.event, payload: message.payload };
}

function toOpenTrackDocument(message: Message & { source: 'opentrack' }, travel: Travel): Json {
  const attempt = travel.attempt ?? 1;
  return {
    event: message.event,
    data: message.data,
    ...(message.changes === undefined ? {} : { changes: message.changes }),
    ...(travel.playedBack ? {} : { deliveryAttempt: attempt, pendingRetries: ATTEMPTS - attempt }),
    sentAt: new Date(travel.sentAt ?? message.at).toISOString(),
  };
}

/** JSON with the digits of decimals as they were written (275.50 stays 275.50). */
function write(document: Json): string {
  const text = stringify(document);
  if (text === undefined) throw new Error('A document cannot be undefined');
  return text;
}
