import { createHash } from 'node:crypto';

/**
 * SHA-256 over a whole folded state, as PostgreSQL's `bytea` text. Which deliveries said a thing is left out: a retry
 * adds a delivery and changes nothing. A fold builds its objects in one key order, so equal states have equal text.
 */
export function toStateDigest(state: unknown): string {
  return `\\x${createHash('sha256').update(JSON.stringify(state, withoutFactIds)).digest('hex')}`;
}

/** Where a state names the facts behind it. */
export const KEYS_OF_FACT_IDS = ['factId', 'factIds', 'holdFactIds'] as const;
const namesFacts: ReadonlySet<string> = new Set(KEYS_OF_FACT_IDS);

function withoutFactIds(key: string, value: unknown): unknown {
  return namesFacts.has(key) ? undefined : value;
}
