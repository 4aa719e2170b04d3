import { Forbidden } from '#lib/errors.ts';
import type { Access } from './access.ts';
import { toDefaultWorkspaceAccess } from './default-workspace-access.ts';
import { getPageProof, PAGE_PROOF_HEADER } from './page-proof.ts';

const ONLY_READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Access of a page of ours, open in a browser on this machine, that asks the API by `fetch`: who may read the pages may do
 * what they offer. `undefined` for a request that no page makes: it needs a key. While there are no people and sessions,
 * this machine stands for a person, as it does for the pages.
 *
 * @throws {Forbidden} for a page of another site: a browser says whose page it is, and would send anything else along.
 */
export async function findOwnPage({
  method,
  headers,
}: Pick<Request, 'method' | 'headers'>): Promise<Access | undefined> {
  if (headers.get(PAGE_PROOF_HEADER) !== getPageProof()) return undefined;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  // No page of any site: a program, or an address that was typed.
  if (origin === null && (site === null || site === 'none')) return undefined;
  const isOurs = (site === null || site === 'same-origin') && isOurOrigin(origin, method, headers);
  if (!isOurs) throw new Forbidden('Only pages of Clearhold itself may ask this without an API key.');
  return toDefaultWorkspaceAccess({ kind: 'person', id: 'local', name: 'This machine' });
}

/** A browser names the origin of whatever could change something; what only reads may come without. */
function isOurOrigin(origin: string | null, method: string, headers: Headers): boolean {
  if (origin === null) return ONLY_READS.has(method);
  const host = headers.get('host')?.toLowerCase();
  return origin === `http://${host}` || origin === `https://${host}`;
}
