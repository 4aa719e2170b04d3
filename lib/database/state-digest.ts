import { createHash } from 'node:crypto';

/**
 * SHA-256 over a whole folded state, as PostgreSQL's `bytea` text. Which deliveries said a thing is left out: a retry
 * adds a delivery and changes nothing. A fold builds its objects in one key order, so equal states have equal text.
 */
export function toStateDigest(state: unknown): string {
  return `\\x${createHash('sha256').update(JSON.stringify(state, withoutFactIds)).digest('hex')}`;
}

function withoutFactIds(key: string, value: unknown): unknown {
  return key === 'factId' || key === 'factIds' || key === 'holdFactIds' ? undefined : value;
}
