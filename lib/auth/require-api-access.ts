import { createHash, timingSafeEqual } from 'node:crypto';
import { getEnvironment } from '#lib/env.ts';
import { Unauthenticated } from '#lib/errors.ts';
import type { Access } from './access.ts';
import { toDefaultWorkspaceAccess } from './default-workspace-access.ts';
import { findOwnPage } from './find-own-page.ts';

/**
 * Access of whoever calls the API: the key of `BOOTSTRAP_API_KEY` as a Bearer token, or a page of ours on this machine.
 * Without a configured key nobody else gets in.
 *
 * @throws {Unauthenticated}; {Forbidden} for a page of another site
 */
export async function requireApiAccess(request: Request): Promise<Access> {
  const page = request.headers.has('authorization') ? undefined : await findOwnPage(request);
  if (page) return page;
  requireApiKey(request);
  return toDefaultWorkspaceAccess({ kind: 'api-key', id: 'bootstrap', name: 'Bootstrap key' });
}

/** Only the proof of `requireApiAccess`, for what must answer while the database is away. @throws {Unauthenticated} */
export function requireApiKey(request: Request): void {
  const expected = getEnvironment().BOOTSTRAP_API_KEY;
  const sent = /^Bearer +(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!expected || !sent || !isSame(sent, expected)) {
    throw new Unauthenticated('Send an API key: "Authorization: Bearer <api key>".');
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}
