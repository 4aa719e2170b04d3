import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { startOpenIdProvider } from '#lib/testing/open-id-provider.ts';
import { ensureFirstAdministrator } from './first-administrator.ts';
import { requireApiAccess } from './require-api-access.ts';
import { serveSignIn } from './serve-sign-in.ts';

const provider = await startOpenIdProvider('clearhold');
afterAll(() => provider.close());
process.env.APP_SECRET = 'a secret of tests that is long enough';
process.env.LOG_LEVEL = 'silent';
process.env.OIDC_ISSUER = provider.issuer;
process.env.OIDC_CLIENT_ID = 'clearhold';
process.env.OIDC_CLIENT_SECRET = 'a client secret of tests';

const ORIGIN = 'http://localhost:3000';
const EMAIL = 'ada@example.com';

beforeAll(() =>
  ensureFirstAdministrator({
    BOOTSTRAP_ADMIN_EMAIL: EMAIL,
    BOOTSTRAP_ADMIN_PASSWORD: 'a long password of tests',
  }),
);

const toCookie = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

/** Goes to the provider, signs in there as somebody, and comes back. */
async function signInThere(who: { sub: string; email: string; email_verified: boolean }): Promise<Response> {
  const begun = await serveSignIn(
    new Request(`${ORIGIN}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { origin: ORIGIN, host: 'localhost:3000', 'content-type': 'application/json' },
      body: JSON.stringify({ provider: 'oidc', callbackURL: '/customs', errorCallbackURL: '/sign-in' }),
    }),
  );
  expect(begun.status).toBe(200);
  const { url } = (await begun.json()) as { url: string };
  const back = provider.signIn(url, { name: 'Ada', ...who });
  return serveSignIn(new Request(back, { headers: { host: 'localhost:3000', cookie: toCookie(begun) } }));
}

test('whoever was invited signs in there under the same verified address, and is who they are here', async () => {
  for (let time = 1; time <= 2; time += 1) {
    const answer = await signInThere({ sub: 'ada-there', email: EMAIL, email_verified: true });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/customs']);
    const request = new Request(`${ORIGIN}/api/v1/bills`, { headers: { cookie: toCookie(answer) } });
    expect(await requireApiAccess(request)).toMatchObject({
      role: 'administrator',
      person: { email: EMAIL },
    });
  }
});

test('an account that somebody may have made under a foreign address is not the one of who owns the address', async () => {
  await getDatabase().pool.query('update people set email_verified = false');
  const answer = await signInThere({ sub: 'other-there', email: EMAIL, email_verified: true });
  expect(answer.headers.get('location')).toMatch(/\/sign-in\?error=/);
  expect(toCookie(answer)).not.toMatch(/session_token=[^;]/);
});

test.each([
  ['nobody invited', { sub: 'eve-there', email: 'eve@example.com', email_verified: true }],
  [
    'somebody whose address the provider did not verify',
    { sub: 'eve-there', email: EMAIL, email_verified: false },
  ],
])('%s does not get in', async (_, who) => {
  const answer = await signInThere(who);
  expect(answer.headers.get('location')).toMatch(/^(http:\/\/localhost:3000)?\/sign-in\?error=/);
  expect(toCookie(answer)).not.toMatch(/session_token=[^;]/);
});

test.each(['https://evil.example/', '//evil.example/', '/\\evil.example'])(
  'nobody is sent on to %s',
  async (callbackURL) => {
    const answer = await serveSignIn(
      new Request(`${ORIGIN}/api/auth/sign-in/social`, {
        method: 'POST',
        headers: { origin: ORIGIN, host: 'localhost:3000', 'content-type': 'application/json' },
        body: JSON.stringify({ provider: 'oidc', callbackURL }),
      }),
    );
    expect(answer.status).toBe(403);
  },
);

test('nobody was made by signing in there', async () => {
  const { rows } = await getDatabase().pool.query('select email from people');
  expect(rows).toEqual([{ email: EMAIL }]);
});
