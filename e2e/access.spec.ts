import { ask } from './ask.ts';
import { expect, test } from './journey.ts';
import { listProtectedPlaces } from './places.ts';
import { ADDRESS, PORT } from './server-under-test.ts';

// What is protected, asked for by somebody who is not signed in. The printed samples are there to be leaked.

const CARGO =
  /MSCU1234567|MEDU1234567|LRN-IMPORT-9988A|UCR-88776655|SHP-2026-X100|PO-12345|275\.50|ada@journeys\.example/;

const DISGUISES: [name: string, headers: Record<string, string>, toPath?: (path: string) => string][] = [
  ['as it is', {}],
  ['as a part of a page', {}, (path) => `${path}.rsc`],
  ['as server components', { rsc: '1' }],
  ['as server components with a key', { rsc: '1' }, (path) => `${path}?_rsc=abc`],
  ['as a prefetch', { rsc: '1', 'next-router-prefetch': '1', purpose: 'prefetch' }],
  [
    'as a segment of a prefetch',
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  ],
  [
    'as what passed the middleware',
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  ],
  [
    'as what passed the proxy',
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-next': '1' },
  ],
  ['as the call of a server action', { 'next-action': '0'.repeat(42) }],
  ['with escaped slashes', {}, (path) => `/${path.slice(1).replaceAll('/', '%2f')}`],
  [
    'with escaped letters',
    {},
    (path) => path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ],
  ['with doubled slashes', {}, (path) => `/${path}`],
  ['with steps in between', {}, (path) => `/./x/..${path}`],
  ['under the data folder of Next', {}, (path) => `/_next/data/build${path}.json`],
  [
    'with a made-up session',
    { cookie: 'clearhold.session_token=made.up; __Host-clearhold.session_token=made.up' },
  ],
  [
    'as this machine',
    { 'x-clearhold-page-proof': 'forged', 'x-clearhold-request-origin': 'forged id 127.0.0.1' },
  ],
  ['under a foreign host name', { host: 'evil.example' }],
  ['with somebody else’s word for who calls', { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' }],
];

for (const [name, headers, toPath = (path: string) => path] of DISGUISES) {
  test(`nothing protected is told without a session, asked for ${name}`, async () => {
    const places = listProtectedPlaces().filter(({ method }) => method === 'GET');
    expect(places.length).toBeGreaterThan(40);
    for (const { path } of places) {
      const { status, body, headers: answered } = await ask(toPath(path), { headers });
      // An address may say itself what it was asked for.
      const told = body.replaceAll(/MSCU1234567|MEDU1234567/g, (text) => (path.includes(text) ? '' : text));
      expect.soft(told, path).not.toMatch(CARGO);
      expect.soft(status, path).not.toBe(500);
      if (status === 200)
        expect.soft(answered['content-type'] ?? '', path).toMatch(/text\/x-component|text\/html/);
    }
  });
}

test('a page sends who is not signed in to the sign-in page, and back afterwards', async () => {
  for (const { path, isApi, method } of listProtectedPlaces()) {
    if (isApi || method !== 'GET') continue;
    const { status, headers } = await ask(path);
    expect.soft(status, path).toBe(307);
    const next = path === '/' ? '' : `?next=${encodeURIComponent(path)}`;
    expect.soft(headers.location, path).toBe(`/sign-in${next}`);
  }
});

test('a route answers 401 without a key, or with a wrong one, whatever is asked of it', async () => {
  for (const { path, isApi, method } of listProtectedPlaces()) {
    if (!isApi) continue;
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer wrong',
      'Bearer chk_wrong',
      'Basic YXBpLWtleS1vZi1qb3VybmV5cw==',
    ]) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const heard = await ask(path, { method, headers });
      expect.soft(heard.status, `${method} ${path} with ${authorization}`).toBe(401);
      expect.soft(heard.headers['content-type'], path).toContain('application/problem+json');
      expect.soft(heard.body, path).not.toMatch(CARGO);
    }
  }
});

test('pages are only read: every other method is refused', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    expect((await ask('/customs', { method })).status, method).toBe(405);
    expect((await ask('/customs', { method, headers: { 'next-action': 'x' } })).status, method).toBe(405);
  }
});

test('of the sign-in library only what is used can be reached', async () => {
  for (const path of [
    '/sign-up/email',
    '/get-session',
    '/list-sessions',
    '/update-user',
    '/delete-user',
    '/change-email',
    '/request-password-reset',
    '/reset-password',
    '/two-factor/send-otp',
    '/two-factor/get-totp-uri',
    '/passkey/list-user-passkeys',
    '/ok',
    '/error',
    '/..%2fsign-up/email',
    '//sign-up/email',
    '/sign-in/email/',
  ]) {
    for (const method of ['GET', 'POST']) {
      const { status } = await ask(`/api/auth${path}`, { method, headers: { origin: ADDRESS }, body: {} });
      expect.soft([404, 308], `${method} ${path}`).toContain(status);
    }
  }
});

test('nobody can make the server fetch pictures, or pages as if they were some', async () => {
  for (const url of ['/customs', '/icon.svg', `${ADDRESS}/customs`, 'http://169.254.169.254/']) {
    const { status } = await ask(`/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`);
    expect.soft(status, url).toBe(404);
  }
});

test('figures of the process are not told to strangers', async () => {
  expect((await ask('/api/metrics', { headers: { host: 'evil.example' } })).status).toBe(401);
  expect((await ask('/api/metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(401);
  expect((await ask('/api/metrics', { headers: { host: `localhost:${PORT}` } })).status).toBe(200);
});
