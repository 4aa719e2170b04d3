import { getPageProof } from '#lib/auth/page-proof.ts';

/**
 * The header in which `server.ts` tells the routes who calls. It is set on every request, over whatever the caller wrote
 * there, because the headers of proxies can be made up by anybody.
 */
export const CALLER_ADDRESS_HEADER = 'x-clearhold-caller-address';

/** What `server.ts` writes there: an address, and what only this process knows. */
export function toCallerAddress(address: string | undefined): string {
  return `${getPageProof()} ${address ?? ''}`;
}

/**
 * The address that `server.ts` wrote; empty where it is not in front (`next start` alone), whatever the header says. Then
 * nobody can be told from anybody, and all callers share what is granted to one.
 */
export function readCallerAddress(headers: Headers): string {
  const [proof, address = ''] = (headers.get(CALLER_ADDRESS_HEADER) ?? '').split(' ');
  return proof === getPageProof() ? address : '';
}
