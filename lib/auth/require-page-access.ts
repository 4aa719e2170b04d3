import { headers } from 'next/headers';
import { Forbidden } from '#lib/errors.ts';
import type { Access } from './access.ts';
import { toDefaultWorkspaceAccess } from './default-workspace-access.ts';
import { getPageProof, PAGE_PROOF_HEADER } from './page-proof.ts';

/**
 * Access of whoever reads a page. While there are no people and roles, that is whoever sits at this machine: `server.ts`
 * vouches for requests from the loopback address.
 *
 * @throws {Forbidden}
 */
export async function requirePageAccess(): Promise<Access> {
  const proof = (await headers()).get(PAGE_PROOF_HEADER);
  if (proof !== getPageProof()) throw new Forbidden('The pages are served to this machine only.');
  return toDefaultWorkspaceAccess({ kind: 'person', id: 'local', name: 'This machine' });
}
