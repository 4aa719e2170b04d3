import { beforeAll, expect, test } from 'vitest';
import { ensureFirstAdministrator } from './first-administrator.ts';
import { requireApiAccess } from './require-api-access.ts';
import { serveSignIn } from './serve-sign-in.ts';

process.env.APP_SECRET = 'a secret of tests that is long enough';
process.env.PUBLIC_URL = 'https://clearhold.example.com';
const SIGN_IN = { email: 'ada@example.com', password: 'a long password of tests' };

const signIn = (origin: string, host: string) =>
  serveSignIn(
    new Request('http://127.0.0.1:3000/api/auth/sign-in/email', {
      method: 'POST',
      headers: { origin, host, 'content-type': 'application/json' },
      body: JSON.stringify(SIGN_IN),
    }),
  );

beforeAll(async () => {
  await ensureFirstAdministrator({
    BOOTSTRAP_ADMIN_EMAIL: SIGN_IN.email,
    BOOTSTRAP_ADMIN_PASSWORD: SIGN_IN.password,
  });
});

test('on HTTPS the session is for this host alone, over TLS alone', async () => {
  const answer = await signIn('https://clearhold.example.com', 'clearhold.example.com');
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-clearhold\.session_token=/);
  for (const attribute of [/; Secure/i, /; HttpOnly/i, /; Path=\/(;|$)/i, /; SameSite=Lax/i]) {
    expect(cookie).toMatch(attribute);
  }
  expect(cookie).not.toMatch(/domain=/i);
  const headers = { cookie: cookie.split(';', 1)[0] ?? '' };
  const request = new Request('http://127.0.0.1:3000/api/v1/bills', { headers });
  expect(await requireApiAccess(request)).toMatchObject({ person: { email: SIGN_IN.email } });
});

test.each([
  ['http://clearhold.example.com', 'clearhold.example.com'],
  ['https://evil.example', 'evil.example'],
  ['https://evil.example', 'clearhold.example.com'],
  ['https://sub.clearhold.example.com', 'clearhold.example.com'],
])('a page of %s under the name %s may not sign in', async (origin, host) => {
  await expect(signIn(origin, host)).rejects.toMatchObject({ status: 403 });
});

test('somebody at the machine itself may', async () => {
  expect((await signIn('http://localhost:3000', 'localhost:3000')).status).toBe(200);
});
