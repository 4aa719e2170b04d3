import { hash } from 'node:crypto';

/**
 * SHA-256 over a whole folded state, given as JSON in one or several parts (a part that is stored as well is made into
 * text once), as PostgreSQL's `bytea` text. Which deliveries said a thing is left out: a retry adds a delivery and changes
 * nothing. A fold builds its objects in one key order, so equal states have equal text.
 */
export function toStateDigest(...parts: string[]): string {
  return `\\x${hash('sha256', parts.join('\n').replace(NAMED_FACTS, ''))}`;
}

/** Where a state names the facts behind it. */
export const KEYS_OF_FACT_IDS = ['factId', 'factIds', 'holdFactIds'] as const;

// Read from the text, since a replacer makes JSON.stringify several times slower. Inside a string a quote is escaped, so
// what somebody wrote is never taken for such a key.
const KEYS = KEYS_OF_FACT_IDS.join('|');
const MEMBER = `"(?:${KEYS})":(?:null|"[^"]*"|\\[[^\\]]*\\])`;
const NAMED_FACTS = new RegExp(`(?:,${MEMBER})+(?=})|${MEMBER},?`, 'g');
