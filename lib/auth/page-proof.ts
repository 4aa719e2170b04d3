import { randomBytes } from 'node:crypto';

/** The header by which `server.ts` tells the routes that a request came from this machine. */
export const PAGE_PROOF_HEADER = 'x-clearhold-page-proof';

const PROOF = Symbol.for('clearhold.page-proof');
const shared = globalThis as { [PROOF]?: string };

/**
 * A value that only this process knows, the same in every module instance of it. `server.ts` takes away what a client
 * sends under `PAGE_PROOF_HEADER` and sets this instead, so the header cannot be forged from outside.
 */
export function getPageProof(): string {
  shared[PROOF] ??= randomBytes(32).toString('base64url');
  return shared[PROOF];
}
