import { hash } from 'node:crypto';

/** A UUID (version 8) made of the SHA-256 of a text: equal texts, equal ids, on every machine. */
export function toUuid(text: string): string {
  return formatHex(hash('sha256', text, 'hex'));
}

/** The first 16 of some digest's bytes as a UUID of version 8. */
export function formatUuid(digest: Uint8Array): string {
  return formatHex(Buffer.from(digest.subarray(0, 16)).toString('hex'));
}

function formatHex(hex: string): string {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
