import { beforeAll, describe, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { toTotp } from '#lib/testing/to-totp.ts';
import { ensureFirstAdministrator } from './first-administrator.ts';
import { requireApiAccess } from './require-api-access.ts';
import { serveSignIn } from './serve-sign-in.ts';

process.env.APP_SECRET = 'a secret of tests that is long enough';
const ORIGIN = 'http://localhost:3000';
const EMAIL = 'ada@example.com';
const PASSWORD = 'a long password of tests';

interface Asked {
  method?: string;
  body?: unknown;
  cookie?: string;
  origin?: string | null;
}

function ask(path: string, { method = 'POST', body, cookie, origin = ORIGIN }: Asked = {}): Request {
  const headers = new Headers({ host: 'localhost:3000' });
  if (origin !== null) headers.set('origin', origin);
  if (cookie) headers.set('cookie', cookie);
  if (body !== undefined) headers.set('content-type', 'application/json');
  return new Request(`${ORIGIN}${path}`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function signIn(email = EMAIL, password = PASSWORD, asked: Asked = {}): Promise<Response> {
  return serveSignIn(ask('/api/auth/sign-in/email', { body: { email, password }, ...asked }));
}

function toCookie(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

const status = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (answer) => (answer instanceof Response ? answer.status : 200),
    (error: unknown) => (error instanceof Error && 'status' in error ? error.status : String(error)),
  );

beforeAll(async () => {
  await ensureFirstAdministrator({ BOOTSTRAP_ADMIN_EMAIL: EMAIL, BOOTSTRAP_ADMIN_PASSWORD: PASSWORD });
});

describe('signing in', () => {
  test('the right password opens a session, which is known from then on', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^clearhold\.session_token=[^;]+; .*HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const access = await requireApiAccess(
      ask('/api/v1/bills', { method: 'GET', cookie: toCookie(answer), origin: null }),
    );
    expect(access).toMatchObject({ role: 'administrator', scope: null, person: { email: EMAIL } });
  });

  test('the token of the session is in its cookie, and in no answer that a script can read', async () => {
    const answer = await signIn();
    const { rows } = await getDatabase().pool.query('select token from sessions');
    const told = await answer.clone().text();
    expect(rows.length).toBeGreaterThan(0);
    for (const { token } of rows) expect(told).not.toContain(token);
    expect(JSON.parse(told)).toMatchObject({ user: { email: EMAIL } });
    expect(JSON.parse(told)).not.toHaveProperty('token');
    const changed = await serveSignIn(
      ask('/api/auth/change-password', {
        body: { currentPassword: PASSWORD, newPassword: PASSWORD, revokeOtherSessions: true },
        cookie: toCookie(answer),
      }),
    );
    expect(changed.status).toBe(200);
    expect(changed.headers.getSetCookie().join()).toContain('clearhold.session_token=');
    expect(await changed.json()).not.toHaveProperty('token');
  });

  test('a program signs in whatever its HTTP library says of itself', async () => {
    const request = ask('/api/auth/sign-in/email', {
      body: { email: EMAIL, password: PASSWORD },
      origin: null,
    });
    request.headers.set('sec-fetch-mode', 'cors');
    expect((await serveSignIn(request)).status).toBe(200);
  });

  test('a program without an Origin signs in; a page of somebody else does not', async () => {
    expect(await status(signIn(EMAIL, PASSWORD, { origin: null }))).toBe(200);
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost:3001',
      'http://localhost.evil.example:3000',
    ]) {
      expect(await status(signIn(EMAIL, PASSWORD, { origin })), origin).toBe(403);
    }
  });
});

describe('a session', () => {
  const read = (cookie: string) =>
    status(requireApiAccess(ask('/api/v1/bills', { method: 'GET', cookie, origin: null })));
  const age = (what: string) => getDatabase().pool.query(`update sessions set ${what}`);

  test('is over when nobody used it for long, or it has lasted long enough', async () => {
    const cookie = toCookie(await signIn());
    await age(`last_seen_at = now() - interval '11 hours'`);
    expect(await read(cookie)).toBe(200);
    const { rows } = await getDatabase().pool.query(
      `select min(now() - last_seen_at) < '1 minute' as fresh from sessions`,
    );
    expect(rows[0].fresh).toBe(true);
    await age(`last_seen_at = now() - interval '12 hours'`);
    expect(await read(cookie)).toBe(401);
    const other = toCookie(await signIn());
    await age(`expires_at = now()`);
    expect(await read(other)).toBe(401);
  });

  test('opens none of the sign-in library once it is over', async () => {
    const cookie = toCookie(await signIn());
    await age(`last_seen_at = now() - interval '12 hours'`);
    const change = { currentPassword: PASSWORD, newPassword: 'some other long words' };
    expect(await status(serveSignIn(ask('/api/auth/change-password', { body: change, cookie })))).toBe(401);
  });

  test('is a new one at each sign-in, and the old one ends', async () => {
    const cookie = toCookie(await signIn());
    const again = await signIn(EMAIL, PASSWORD, { cookie });
    expect(toCookie(again)).not.toBe(cookie);
    expect(await read(cookie)).toBe(401);
    expect(await read(toCookie(again))).toBe(200);
  });

  test('whose cookie was changed by a letter is nobody’s', async () => {
    const cookie = toCookie(await signIn());
    const token = cookie.split('=')[1] ?? '';
    for (const forged of [
      token.slice(1),
      `x${token}`,
      token.replace(/.$/, ''),
      token.split('.')[0],
      '',
      '.',
      '%',
    ]) {
      expect(await read(`clearhold.session_token=${forged}`), forged).toBe(401);
    }
  });

  test('ends when the password is changed, everywhere else', async () => {
    const elsewhere = toCookie(await signIn());
    const here = toCookie(await signIn());
    const change = (currentPassword: string, newPassword: string, cookie = here) =>
      serveSignIn(
        ask('/api/auth/change-password', {
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          cookie,
        }),
      );
    for (const weak of ['password1', EMAIL, EMAIL.toUpperCase(), 'example.com', 'Clearhold!', 'short']) {
      expect(await status(change(PASSWORD, weak)), weak).toBe(422);
    }
    expect((await change('not the password', 'some other long words')).status).toBe(400);
    const changed = await change(PASSWORD, 'some other long words');
    expect(changed.status).toBe(200);
    expect(await read(elsewhere)).toBe(401);
    expect(await read(toCookie(changed))).toBe(200);
    expect((await signIn()).status).toBe(401);
    expect((await change('some other long words', PASSWORD, toCookie(changed))).status).toBe(200);
  });

  test('opening, failing and ending it stand in the audit log', async () => {
    await serveSignIn(ask('/api/auth/sign-out', { cookie: toCookie(await signIn()), body: {} }));
    const { rows } = await getDatabase().pool.query('select distinct action from audit_entries');
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['sign-in.succeed', 'sign-in.fail', 'sign-out', 'password.change']),
    );
  });
});

describe('codes of an app', () => {
  test('are asked for once one was entered', async () => {
    const cookie = toCookie(await signIn());
    const begun = await serveSignIn(
      ask('/api/auth/two-factor/enable', { body: { password: PASSWORD }, cookie }),
    );
    const { totpURI } = (await begun.json()) as { totpURI: string };
    const key = new URL(totpURI).searchParams.get('secret') ?? '';
    const confirmed = await serveSignIn(
      ask('/api/auth/two-factor/verify-totp', { body: { code: toTotp(key) }, cookie }),
    );
    expect({ status: confirmed.status, body: await confirmed.text() }).toMatchObject({ status: 200 });

    const first = await signIn();
    expect(await first.clone().json()).toMatchObject({ twoFactorRedirect: true });
    const half = toCookie(first);
    expect(await status(requireApiAccess(ask('/api/v1/bills', { method: 'GET', cookie: half })))).toBe(401);
    const wrong = await serveSignIn(
      ask('/api/auth/two-factor/verify-totp', { body: { code: '000000' }, cookie: half }),
    );
    expect(wrong.status).toBe(401);
    // The app shows the next one.
    const next = toTotp(key, Date.now() + 30_000);
    const enter = (challenge: string, code: string) =>
      serveSignIn(ask('/api/auth/two-factor/verify-totp', { body: { code }, cookie: challenge }));
    const whole = await enter(half, next);
    expect(whole.status).toBe(200);
    expect((await enter(toCookie(await signIn()), next)).status, 'read over a shoulder').toBe(401);
    expect((await enter(toCookie(await signIn()), toTotp(key))).status, 'the one it was set up with').toBe(
      401,
    );
    expect(await whole.clone().json()).not.toHaveProperty('token');
    const inside = toCookie(whole);
    expect(await requireApiAccess(ask('/api/v1/bills', { method: 'GET', cookie: inside }))).toMatchObject({
      person: { email: EMAIL },
    });
    await serveSignIn(ask('/api/auth/two-factor/disable', { body: { password: PASSWORD }, cookie: inside }));
  });
});
