import { toUuid } from '#lib/domain/digest.ts';
import type { JsonObject } from './json-tree.ts';
import { toCanonicalObject } from './to-canonical-json.ts';

/** What differs between two deliveries of one content. */
const DELIVERY_FIELDS: ReadonlySet<string> = new Set(['deliveryAttempt', 'pendingRetries', 'sentAt']);

/**
 * Digest of what a message says, whoever the attempt: equal for retries, whatever the order of its keys. `message` is
 * without its wrapper (see `unwrapBody`); the raw bytes stand for what is no JSON.
 *
 * @param isPlain as `readJson` tells.
 */
export function toContentKey(source: string, message: JsonObject | Uint8Array, isPlain = false): string {
  if (message instanceof Uint8Array) return toUuid(Buffer.concat([Buffer.from(`${source}\nraw\n`), message]));
  return toUuid(`${source}\njson\n${toCanonicalObject(message, isPlain, DELIVERY_FIELDS)}`);
}
