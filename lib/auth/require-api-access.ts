import { Forbidden, Unauthenticated } from '#lib/errors.ts';
import type { Access } from './access.ts';
import { findAllowance } from './find-allowance.ts';
import { findKeyAccess, isBootstrapKey } from './find-key-access.ts';
import { findSessionAccess } from './find-session-access.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { isAllowed } from './permissions.ts';
import { readRequestOrigin } from './request-origin.ts';

const IS_READING = new Set(['GET', 'HEAD']);

/**
 * Access of whoever calls the API: a key as a Bearer token, or the session cookie of a signed-in person, whose changes
 * must come from a page of ours. What the table of permissions says of the address and the method decides.
 *
 * @throws {Unauthenticated | Forbidden}
 */
export async function requireApiAccess(request: Request): Promise<Access> {
  const access = await findAccess(request);
  if (!access) throw new Unauthenticated('Send an API key: "Authorization: Bearer <api key>", or sign in.');
  const allowance = findAllowance(new URL(request.url).pathname, request.method);
  const isLimited = access.scope !== null;
  if (!allowance || !isAllowed(allowance, { role: access.role, isLimited })) {
    throw new Forbidden(
      isLimited
        ? 'This is not open to somebody who is limited to some accounts or bills.'
        : `This is not open to the role ${access.role}.`,
    );
  }
  return access;
}

async function findAccess(request: Request): Promise<Access | undefined> {
  const origin = readRequestOrigin(request.headers);
  const authorization = request.headers.get('authorization');
  // Whoever sends a key means the key: a wrong one is not made up for by a cookie.
  if (authorization !== null) {
    const key = readBearer(authorization);
    return key === undefined ? undefined : findKeyAccess(key, origin);
  }
  const access = await findSessionAccess(request.headers.get('cookie'), origin);
  if (access && !IS_READING.has(request.method)) requireOwnOrigin(request.headers);
  return access;
}

/** Only that the key is the one of BOOTSTRAP_API_KEY, for what must answer while the database is away. @throws {Unauthenticated} */
export function requireBootstrapKey(request: Request): void {
  const key = readBearer(request.headers.get('authorization') ?? '');
  if (key === undefined || !isBootstrapKey(key)) {
    throw new Unauthenticated('Send the bootstrap API key: "Authorization: Bearer <api key>".');
  }
}

/** The key out of an Authorization header. */
export function readBearer(authorization: string): string | undefined {
  return /^Bearer +(\S+)\s*$/i.exec(authorization)?.[1];
}
