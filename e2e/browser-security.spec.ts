import { ask, fromOurPage, signIn } from './ask.ts';
import { expect, test } from './journey.ts';
import { listPlaces, listProtectedPlaces } from './places.ts';
import { ADDRESS, API_KEY } from './server-under-test.ts';

test('every HTML page allows the scripts that carry its nonce, and no others', async () => {
  const cookie = await signIn();
  const seen = new Set<string>();
  const pages = listPlaces().filter(({ isApi }) => !isApi);
  for (const { path } of [...pages, { path: '/nowhere' }, { path: '/customs/NOSUCH' }]) {
    for (const headers of [{}, { cookie }] as Record<string, string>[]) {
      const { headers: answered, body } = await ask(path, { headers });
      const policy = String(answered['content-security-policy']);
      const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
      expect.soft(nonce, path).toMatch(/^[\w+/]{22}==$/);
      expect.soft(seen.has(nonce), `${path} has a nonce of its own`).toBe(false);
      seen.add(nonce);
      expect.soft(policy.replace("style-src-attr 'unsafe-inline'", ''), path).not.toContain('unsafe');
      for (const [tag] of body.matchAll(/<script\b[^>]*>/g))
        expect.soft(tag, path).toContain(`nonce="${nonce}"`);
      for (const [tag] of body.matchAll(/<style\b[^>]*>/g))
        expect.soft(tag, path).toContain(`nonce="${nonce}"`);
      expect.soft(body, path).not.toMatch(/\son\w+="/);
      expect.soft(answered['cache-control'], path).toContain('no-store');
    }
  }
  expect(seen.size).toBe((pages.length + 2) * 2);
});

test('every answer carries the headers that keep a browser careful', async () => {
  const cookie = await signIn();
  const paths = listPlaces()
    .filter(({ method, path }) => method === 'GET' && path !== '/api/v1/live')
    .map(({ path }) => path);
  for (const path of [...paths, '/nowhere', '/icon.svg', '/customs/%ff', '/api/v1/bills/%ff']) {
    const { headers } = await ask(path, { headers: { cookie } });
    expect.soft(headers, path).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect.soft(headers['x-powered-by'], path).toBeUndefined();
    expect.soft(headers['strict-transport-security'], `${path} is not on HTTPS here`).toBeUndefined();
  }
});

const FOREIGN: [name: string, headers: Record<string, string>][] = [
  ['absent', {}],
  ['null', { origin: 'null' }],
  ['foreign', { origin: 'https://evil.example' }],
  ['of another port', { origin: 'http://localhost:1' }],
  ['of another scheme', { origin: 'file://' }],
  ['one that begins like ours', { origin: `${ADDRESS}.evil.example` }],
  ['ours, said by a foreign site', { origin: ADDRESS, 'sec-fetch-site': 'cross-site' }],
  ['ours, said by a sister site', { origin: ADDRESS, 'sec-fetch-site': 'same-site' }],
];

for (const [name, headers] of FOREIGN) {
  test(`no change is made for a cookie when the Origin is ${name}`, async () => {
    const cookie = await signIn();
    const changes = listProtectedPlaces().filter(({ method, isApi }) => isApi && method !== 'GET');
    const ofSignIn = [
      '/sign-out',
      '/change-password',
      '/two-factor/enable',
      '/two-factor/disable',
      '/passkey/verify-registration',
    ];
    expect(changes.length).toBeGreaterThan(15);
    for (const { path, method } of [
      ...changes,
      ...ofSignIn.map((path) => ({ path: `/api/auth${path}`, method: 'POST' })),
      { path: '/api/auth/links/no-such-token', method: 'POST' },
      { path: '/api/auth/sign-in/email', method: 'POST' },
    ]) {
      const body = method === 'DELETE' ? {} : { body: {} };
      const { status } = await ask(path, { method, headers: { cookie, ...headers }, ...body });
      expect.soft(status, `${method} ${path}`).toBe(403);
    }
    expect((await ask('/api/v1/me', { headers: { cookie } })).status).toBe(200);
  });
}

test('a key needs no Origin: no browser sends it by itself', async () => {
  const headers = { authorization: `Bearer ${API_KEY}` };
  const { status } = await ask('/api/v1/exceptions/bulk', { method: 'POST', headers, body: {} });
  expect(status).toBe(422);
});

test('a cookie does not make up for a wrong key', async () => {
  const headers = { ...fromOurPage(await signIn()), authorization: 'Bearer wrong' };
  expect((await ask('/api/v1/bills', { headers })).status).toBe(401);
});
