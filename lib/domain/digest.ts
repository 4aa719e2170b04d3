import { createHash } from 'node:crypto';

/** A UUID (version 8) made of the SHA-256 of a text: equal texts, equal ids, on every machine. */
export function toUuid(text: string): string {
  return formatUuid(createHash('sha256').update(text).digest());
}

/** The first 16 of some digest's bytes as a UUID of version 8. */
export function formatUuid(digest: Uint8Array): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
