import { createHash, timingSafeEqual } from 'node:crypto';
import { getEnvironment } from '#lib/env.ts';
import { Unauthenticated } from '#lib/errors.ts';
import type { Access } from './access.ts';
import { toDefaultWorkspaceAccess } from './default-workspace-access.ts';

/**
 * Access of whoever calls the API: the key of `BOOTSTRAP_API_KEY` as a Bearer token. Without a configured key nobody
 * gets in.
 *
 * @throws {Unauthenticated}
 */
export async function requireApiAccess(request: Request): Promise<Access> {
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
