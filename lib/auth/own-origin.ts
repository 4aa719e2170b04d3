import { getEnvironment } from '#lib/env.ts';
import { Forbidden } from '#lib/errors.ts';

/**
 * Refuses a change that a page of somebody else may have caused: a browser says where a request comes from, and only our
 * own pages may use the cookies that it sends along by itself.
 *
 * @param request `absent`: whether a request that says nothing passes; right only where no cookie proves anything yet.
 * @throws {Forbidden}
 */
export function requireOwnOrigin(headers: Headers, { absent = false }: { absent?: boolean } = {}): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const isOwn = origin === null ? absent : isOwnOrigin(origin, headers.get('host'));
  const isSameSite = site === null || site === 'same-origin' || site === 'none';
  if (!isOwn || !isSameSite) throw new Forbidden('This change does not come from a page of Clearhold.');
}

/** The origin of PUBLIC_URL; without that one, whatever name the browser asks us under. */
export function isOwnOrigin(origin: string, host: string | null): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  // "null" and whatever is no plain origin.
  if (!url || url.origin !== origin || !/^https?:$/.test(url.protocol)) return false;
  const { PUBLIC_URL: publicUrl } = getEnvironment();
  if (publicUrl !== undefined && url.origin === new URL(publicUrl).origin) return true;
  if (host === null || url.host !== host.toLowerCase()) return false;
  return publicUrl === undefined || LOOPBACK_NAMES.has(url.hostname);
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
