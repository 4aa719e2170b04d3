import { z } from 'zod';
import { getDatabase } from '#lib/database/database.ts';
import { Invalid, NotFound, Unauthenticated } from '#lib/errors.ts';
import type { Access } from './access.ts';
import { CALLER_HEADER } from './caller-header.ts';
import { findSessionAccess } from './find-session-access.ts';
import { getAuth, OPEN_ID_PROVIDER } from './get-auth.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { whyPasswordIsRefused } from './password-rules.ts';
import { readText } from './read-text.ts';
import { readRequestOrigin } from './request-origin.ts';
import { getCookiePrefix } from './session-cookie.ts';
import { type Attempt, countFailure, forgetFailures, requireNoWait } from './sign-in-limit.ts';
import { tellSignIn } from './tell-sign-in.ts';
import { withoutToken } from './without-token.ts';

interface Endpoint {
  method: 'GET' | 'POST';
  /** Only for who is signed in. */
  isInside?: boolean;
  /** Proves who somebody is: counted, and slowed down when it fails. */
  isProof?: boolean;
}

/** All of the sign-in library that can be reached from outside; the rest does not exist. */
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  '/sign-in/email': { method: 'POST', isProof: true },
  '/sign-in/social': { method: 'POST' },
  [`/callback/${OPEN_ID_PROVIDER}`]: { method: 'GET' },
  '/sign-out': { method: 'POST', isInside: true },
  '/change-password': { method: 'POST', isInside: true, isProof: true },
  '/two-factor/enable': { method: 'POST', isInside: true, isProof: true },
  '/two-factor/disable': { method: 'POST', isInside: true, isProof: true },
  '/two-factor/generate-backup-codes': { method: 'POST', isInside: true, isProof: true },
  '/two-factor/verify-totp': { method: 'POST', isProof: true },
  '/two-factor/verify-backup-code': { method: 'POST', isProof: true },
  '/passkey/generate-register-options': { method: 'GET', isInside: true },
  '/passkey/verify-registration': { method: 'POST', isInside: true },
  '/passkey/generate-authenticate-options': { method: 'GET' },
  '/passkey/verify-authentication': { method: 'POST', isProof: true },
};

const LARGEST_BODY = 64 * 1024;
const Fields = z.record(z.string(), z.unknown());

/**
 * Answers one request below `/api/auth`.
 * @throws {NotFound | Forbidden | Unauthenticated | TooMany | Invalid}
 */
export async function serveSignIn(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  const endpoint = ENDPOINTS[path];
  if (endpoint?.method !== request.method) throw new NotFound('There is nothing under this address.');
  const cookies = request.headers.get('cookie');
  if (endpoint.method === 'POST') requireOwnOrigin(request.headers, { absent: !carriesOurs(cookies) });
  const access = await findSessionAccess(cookies, readRequestOrigin(request.headers));
  if (endpoint.isInside && !access) throw new Unauthenticated('Sign in first.');

  const body = request.method === 'POST' ? await readBody(request) : undefined;
  const attempt = endpoint.isProof ? toAttempt(request, body, access) : undefined;
  if (attempt) await requireNoWait(attempt);
  if (path === '/change-password' && access) requireGoodPassword(body, access);
  const answer = await getAuth().handler(passOn(request, body));
  if (attempt) await settle(attempt, answer);
  await tellSignIn({ path, request, answer: answer.clone(), email: readEmail(body), before: access });
  // Signing in again is a new session, and the end of the old one, which the library may have ended already.
  if (access?.person && !endpoint.isInside && setsSession(answer)) {
    await getDatabase().prisma.session.deleteMany({ where: { id: access.person.sessionId } });
  }
  return withoutToken(answer);
}

function carriesOurs(cookies: string | null): boolean {
  return cookies?.includes(`${getCookiePrefix()}.`) ?? false;
}

async function readBody(request: Request): Promise<string> {
  const text = await readText(request, LARGEST_BODY);
  if (text === undefined) throw new NotFound('That is more than this address takes.');
  return text;
}

/** The same request, with the caller's address where the library looks for it and no other name of a caller. */
function passOn(request: Request, body: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.set(CALLER_HEADER, readRequestOrigin(request.headers).address ?? '');
  for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']) headers.delete(name);
  return new Request(request.url, { method: request.method, headers, body });
}

function toAttempt(request: Request, body: string | undefined, access: Access | undefined): Attempt {
  const { address } = readRequestOrigin(request.headers);
  // Before the second factor the person is known to the library only; its own count holds there, and the address's here.
  return { address, person: access?.person?.email ?? readEmail(body) ?? 'second step' };
}

/** @throws {Invalid} for a new password that is easy to guess, also because it is the person's own name or address. */
function requireGoodPassword(body: string | undefined, { person }: Access): void {
  const message = whyPasswordIsRefused(
    readField(body, 'newPassword') ?? '',
    person ? [person.email, person.name] : [],
  );
  if (message) throw new Invalid(message, [{ field: 'newPassword', message }]);
}

function readEmail(body: string | undefined): string | undefined {
  return readField(body, 'email')?.trim().toLowerCase() || undefined;
}

/** A text in what was sent; undefined where there is none. */
function readField(body: string | undefined, name: string): string | undefined {
  try {
    const value = Fields.parse(JSON.parse(body ?? ''))[name];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

async function settle(attempt: Attempt, answer: Response): Promise<void> {
  if (answer.ok) await forgetFailures(attempt);
  else if (answer.status < 500 && answer.status !== 422) await countFailure(attempt);
}

function setsSession(answer: Response): boolean {
  return answer.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${getCookiePrefix()}.session_token=`) && !/max-age=0/i.test(cookie));
}
