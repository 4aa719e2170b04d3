import { passkey } from '@better-auth/passkey';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { getDatabase } from '#lib/database/database.ts';
import { getEnvironment } from '#lib/env.ts';
import { getLog } from '#lib/log.ts';
import { CALLER_HEADER } from './caller-header.ts';
import { isOwnOrigin } from './own-origin.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts';
import { getCookiePrefix, getSignInSecret, isOnHttps } from './session-cookie.ts';
import { spendCode } from './spend-code.ts';

/** However busy, a session ends after a week; idle ones end earlier (`find-session-access.ts`). */
const LONGEST_SESSION_SECONDS = 7 * 24 * 60 * 60;
/** Who adds a passkey must have signed in so recently. */
const FRESH_SECONDS = 60 * 60;

const AUTH = Symbol.for('clearhold.auth');
const shared = globalThis as { [AUTH]?: Auth };

export type Auth = ReturnType<typeof makeAuth>;

/** How people prove who they are, set up once a process. @throws {Unavailable} without a database or an APP_SECRET. */
export function getAuth(): Auth {
  shared[AUTH] ??= makeAuth();
  return shared[AUTH];
}

function makeAuth() {
  const environment = getEnvironment();
  return betterAuth({
    appName: 'Clearhold',
    baseURL: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`,
    basePath: '/api/auth',
    secret: getSignInSecret(),
    database: prismaAdapter(getDatabase().prisma, { provider: 'postgresql' }),
    trustedOrigins: async (request) => {
      const origin = request?.headers.get('origin') ?? '';
      return isOwnOrigin(origin, request?.headers.get('host') ?? null) ? [origin] : [];
    },
    telemetry: { enabled: false },
    // Counted by address and account in the database instead: see `sign-in-limit.ts`.
    rateLimit: { enabled: false },
    logger: { log: (level, message) => getLog()[level === 'error' ? 'warn' : 'debug'](message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: { modelName: 'person' },
    session: {
      fields: { userId: 'personId' },
      expiresIn: LONGEST_SESSION_SECONDS,
      disableSessionRefresh: true,
      freshAge: FRESH_SECONDS,
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'personId' },
      encryptOAuthTokens: true,
    },
    verification: { modelName: 'signInChallenge' },
    advanced: {
      // `serve-sign-in.ts` checks the Origin, by the rules of all our routes: a program that sends none may sign in.
      disableCSRFCheck: true,
      // Nobody is sent on to a page of somebody else; said here, since a test would be let off otherwise.
      disableOriginCheck: false,
      cookiePrefix: getCookiePrefix(),
      // Would put `__Secure-` before our own, stricter prefix.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isOnHttps(), sameSite: 'lax', httpOnly: true, path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            await requireMembership(userId);
            if (context?.path === '/two-factor/verify-totp') await requireUnspent(userId, context.body?.code);
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Clearhold',
        allowPasswordless: true,
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
      passkey({
        rpName: 'Clearhold',
        ...(environment.PUBLIC_URL ? { rpID: new URL(environment.PUBLIC_URL).hostname } : {}),
        // It stands in for password and second factor together, so whoever holds the device must prove themselves to it.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: { passkey: { fields: { userId: 'personId' } } },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (verification.authenticationInfo.userVerified) return;
            throw new APIError('UNAUTHORIZED', { message: 'The device did not check who uses the passkey.' });
          },
        },
      }),
      ...(environment.OIDC_ISSUER && environment.OIDC_CLIENT_ID ? [toOpenId(environment)] : []),
    ],
  });
}

/** @throws {APIError} for somebody who is in no workspace any more. */
async function requireMembership(personId: string): Promise<void> {
  const count = await getDatabase().prisma.membership.count({ where: { personId, disabledAt: null } });
  if (count > 0) return;
  throw new APIError('FORBIDDEN', {
    code: 'NO_WORKSPACE',
    message: 'You belong to no workspace any more. Ask an administrator.',
  });
}

/** @throws {APIError} for a code of an app that opened a session before. */
async function requireUnspent(personId: string, code: unknown): Promise<void> {
  if (await spendCode(personId, String(code))) return;
  throw new APIError('UNAUTHORIZED', {
    code: 'CODE_SPENT',
    message: 'This code was used already. Sign in again with the next one.',
  });
}

/** People are invited; whoever signs in there is known by the e-mail address that the provider has verified. */
function toOpenId(environment: ReturnType<typeof getEnvironment>) {
  const issuer = environment.OIDC_ISSUER?.replace(/\/$/, '');
  return genericOAuth({
    config: [
      {
        providerId: OPEN_ID_PROVIDER,
        clientId: environment.OIDC_CLIENT_ID ?? '',
        clientSecret: environment.OIDC_CLIENT_SECRET,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
      },
    ],
  });
}

export const OPEN_ID_PROVIDER = 'oidc';
