import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Access } from './access.ts';
import { findSessionAccess } from './find-session-access.ts';
import { PAGE_PATH_HEADER } from './page-path.ts';
import { isAllowed, PERMISSIONS } from './permissions.ts';
import { readRequestOrigin } from './request-origin.ts';

/**
 * Access of whoever reads a page. Nobody signed in is sent to the sign-in page, and back here afterwards.
 *
 * @param page the page's own address in the table of permissions. May be left out by a page that is open to every
 *   member; a check makes sure that all others name themselves.
 */
export async function requirePageAccess(page = '/'): Promise<Access> {
  const access = await findPageAccess();
  if (!access) redirect(await toSignIn());
  const allowance = PERMISSIONS[page]?.GET;
  if (!allowance || !isAllowed(allowance, { role: access.role, isLimited: access.scope !== null }))
    forbidden();
  return access;
}

/** The same for what is drawn differently without a session; undefined for nobody. Asked once a request. */
export const findPageAccess = cache(async (): Promise<Access | undefined> => {
  const asked = await headers();
  return findSessionAccess(asked.get('cookie'), readRequestOrigin(asked));
});

async function toSignIn(): Promise<string> {
  // `_rsc` is how Next asks for a part of a page; it leads nowhere by itself.
  const path =
    (await headers())
      .get(PAGE_PATH_HEADER)
      ?.replace(/([?&])_rsc=[^&]*&?/, '$1')
      .replace(/[?&]$/, '') ?? '/';
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}
