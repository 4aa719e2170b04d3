import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { getEnvironment } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';

/** Before the names of our cookies. On HTTPS a browser then takes them for this host, over TLS and for all paths only. */
export function getCookiePrefix(): string {
  return isOnHttps() ? '__Host-clearhold' : 'clearhold';
}

export function isOnHttps(): boolean {
  return getEnvironment().PUBLIC_URL?.startsWith('https:') ?? false;
}

/**
 * What cookies and second factors are signed and encrypted with: made of APP_SECRET for this use alone.
 * @throws {Unavailable} when there is no APP_SECRET.
 */
export function getSignInSecret(): string {
  // Read where it stands, since `server.ts` sets it when it is one that Clearhold made.
  const secret = process.env.APP_SECRET ?? getEnvironment().APP_SECRET;
  if (!secret) throw new Unavailable('Nobody can sign in: APP_SECRET is not set.');
  return toSignInSecret(secret);
}

/** The same of one APP_SECRET. */
export function toSignInSecret(appSecret: string): string {
  return Buffer.from(hkdfSync('sha256', appSecret, '', 'clearhold sign-in', 32)).toString('base64url');
}

/** The session's token out of a Cookie header, when its signature is ours. */
export function readSessionToken(cookieHeader: string | null): string | undefined {
  const name = `${getCookiePrefix()}.session_token=`;
  const cookie = cookieHeader?.split(/; */).find((part) => part.startsWith(name));
  if (!cookie) return undefined;
  const value = decode(cookie.slice(name.length));
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, dot);
  const expected = createHmac('sha256', getSignInSecret()).update(token).digest();
  const sent = Buffer.from(value.slice(dot + 1), 'base64');
  return dot > 0 && sent.length === expected.length && timingSafeEqual(sent, expected) ? token : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
