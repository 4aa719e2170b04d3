import { hash } from 'node:crypto';
import { formatUuid } from '#lib/domain/digest.ts';
import { type JsonObject, setMember } from './json-tree.ts';
import { toCanonicalJson } from './to-canonical-json.ts';

/** What differs between two deliveries of one content. */
const DELIVERY_FIELDS: ReadonlySet<string> = new Set(['deliveryAttempt', 'pendingRetries', 'sentAt']);

/**
 * Digest of what a message says, whoever the attempt: equal for retries, whatever the order of its keys. `message` is
 * without its wrapper (see `unwrapBody`); the raw bytes stand for what is no JSON.
 */
export function toContentKey(source: string, message: JsonObject | Uint8Array): string {
  const content =
    message instanceof Uint8Array
      ? Buffer.concat([Buffer.from(`${source}\nraw\n`), message])
      : `${source}\njson\n${toCanonicalJson(withoutDeliveryFields(message))}`;
  return formatUuid(hash('sha256', content, 'buffer'));
}

function withoutDeliveryFields(message: JsonObject): JsonObject {
  const content: JsonObject = {};
  for (const [key, value] of Object.entries(message))
    if (!DELIVERY_FIELDS.has(key)) setMember(content, key, value);
  return content;
}
