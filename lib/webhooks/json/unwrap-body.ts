import { isJsonObject, type JsonObject } from './json-tree.ts';

/**
 * Older pages of OpenTrack show the whole message inside a top-level `body`. What stands beside the wrapper joins what is
 * inside, which wins.
 */
export function unwrapBody(message: JsonObject): JsonObject {
  const { body, ...outside } = message;
  if (!isJsonObject(body) || isWhole(message)) return message;
  return { ...outside, ...body };
}

/** A message that needs no unwrapping: a `body` beside its content is only a field we have not met. */
function isWhole(message: JsonObject): boolean {
  return 'event' in message && ('data' in message || 'payload' in message);
}
