import { isJsonObject, type JsonObject } from './json-tree.ts';

/** What a delivery may say beside the wrapper; anything else there (headers, a path) is the carrier's, not the sender's. */
const BESIDE = ['event', 'deliveryAttempt', 'pendingRetries', 'sentAt'];

/** Older pages of OpenTrack show the whole message inside a top-level `body`. What stands inside wins. */
export function unwrapBody(message: JsonObject): JsonObject {
  const { body } = message;
  if (!isJsonObject(body) || isWhole(message)) return message;
  const beside = Object.entries(message).filter(([key]) => BESIDE.includes(key));
  return { ...Object.fromEntries(beside), ...body };
}

/** A message that needs no unwrapping: a `body` beside its content is only a field we have not met. */
function isWhole(message: JsonObject): boolean {
  return 'event' in message && ('data' in message || 'payload' in message);
}
