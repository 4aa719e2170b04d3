import type { RequestOrigin } from './access.ts';
import { getPageProof } from './page-proof.ts';

/**
 * The header in which `server.ts` tells the routes and pages where a request came from. It is set on every request, over
 * whatever the caller wrote there, because any header can be made up by anybody.
 */
export const REQUEST_ORIGIN_HEADER = 'x-clearhold-request-origin';

/** What `server.ts` writes there: what is known, and what only this process knows. */
export function writeRequestOrigin({ address, id }: RequestOrigin): string {
  return `${getPageProof()} ${id ?? ''} ${address ?? ''}`;
}

/**
 * What `server.ts` wrote; nothing where it is not in front (`next start` alone), whatever the header says. Then nobody can
 * be told from anybody, and all callers share what is granted to one.
 */
export function readRequestOrigin(headers: Pick<Headers, 'get'>): RequestOrigin {
  const [proof, id, address] = (headers.get(REQUEST_ORIGIN_HEADER) ?? '').split(' ');
  if (proof !== getPageProof()) return { address: null, id: null };
  return { address: address || null, id: id || null };
}
