import { get, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGE_PATH_HEADER } from '#lib/auth/page-path.ts';
import { getPageProof, PAGE_PROOF_HEADER } from '#lib/auth/page-proof.ts';
import { REQUEST_ORIGIN_HEADER, readRequestOrigin } from '#lib/auth/request-origin.ts';
import { guardRequests } from './guard-requests.ts';
import { closeHttpServer, createHttpServer, listen } from './http-server.ts';

const server = createHttpServer(
  guardRequests(
    (message, response) => {
      response.end(
        JSON.stringify({
          proof: message.headers[PAGE_PROOF_HEADER] === getPageProof(),
          ...readRequestOrigin(new Headers(message.headers as Record<string, string>)),
          path: message.headers[PAGE_PATH_HEADER],
        }),
      );
    },
    { TRUSTED_PROXIES: [] },
  ),
);
let port = 0;

beforeAll(async () => {
  port = await listen(server, 0, '127.0.0.1');
});
afterAll(() => closeHttpServer(server));

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  text: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const make = method === 'GET' ? get : request;
    make({ port, host: '127.0.0.1', path, headers, method, agent: false }, async (response) => {
      const text = (await response.setEncoding('utf8').toArray()).join('');
      resolve({ status: response.statusCode, headers: response.headers, text });
    })
      .on('error', reject)
      .end();
  });
}

test('a request from this machine carries the proof of it', async () => {
  expect(JSON.parse((await ask('/')).text)).toMatchObject({ proof: true });
});

test.each(['/', '/api/../customs', '/api/%2e%2e/customs', '/api/..%2fcustoms', '/api//customs', '/api/'])(
  'under a foreign host name %s gets no such proof, forged or not',
  async (path) => {
    const forged = { host: 'evil.example', [PAGE_PROOF_HEADER]: 'forged' };
    expect(JSON.parse((await ask(path, forged)).text)).toMatchObject({ proof: false });
  },
);

test('who calls, which request it is and where it goes cannot be made up by the caller', async () => {
  const forged = { [REQUEST_ORIGIN_HEADER]: 'x forged 203.0.113.9', [PAGE_PATH_HEADER]: '/elsewhere' };
  const told = JSON.parse((await ask('/customs?q=1', forged)).text);
  expect(told).toMatchObject({ address: '127.0.0.1', path: '/customs?q=1' });
  expect(told.id).toMatch(/^[0-9a-f]{16}$/);
});

test('behind a proxy on this machine the caller is the one it passes on for, not what the caller claims', async () => {
  const { text } = await ask('/', { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' });
  expect(JSON.parse(text)).toMatchObject({ address: '203.0.113.9' });
});

test('every page has a nonce of its own, and no script without it', async () => {
  const policies = await Promise.all(
    ['/', '/', '/customs.rsc'].map(async (path) => (await ask(path)).headers['content-security-policy']),
  );
  expect(new Set(policies).size).toBe(3);
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'/);
    expect(String(policy).replace(/style-src-attr 'unsafe-inline'/, '')).not.toMatch(/unsafe/);
  }
});

test('what is no page may run nothing', async () => {
  for (const path of ['/api/v1/bills', '/_next/static/x.js', '/icon.svg']) {
    expect((await ask(path)).headers['content-security-policy'], path).toContain("default-src 'none'");
  }
});

test('no page is kept by a browser or anything in between', async () => {
  expect((await ask('/customs')).headers['cache-control']).toContain('no-store');
  expect((await ask('/_next/static/x.js')).headers['cache-control']).toBeUndefined();
});

test('the proof cannot be sent along', async () => {
  const { text } = await ask('/api/metrics', { 'x-forwarded-for': '203.0.113.9', [PAGE_PROOF_HEADER]: 'x' });
  expect(JSON.parse(text)).toMatchObject({ proof: false });
});

test.each([
  ['/customs/%ff', 'text/plain; charset=utf-8'],
  ['/api/v1/bills/%E0%A4%A', 'application/problem+json'],
])(
  'an address with a broken encoding (%s) is refused as unreadable, not as a fault of ours',
  async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 400, headers: { 'content-type': type } });
    expect((await ask('/customs?q=%ff')).status).toBe(200);
  },
);

test('pages are only read', async () => {
  expect((await ask('/customs', {}, 'POST')).status).toBe(405);
  expect((await ask('/customs', { 'next-action': 'x' }, 'POST')).status).toBe(405);
});

test('a form that was sent before its scripts were there ends on a page that says so and leads back', async () => {
  const accept = 'text/html,application/xhtml+xml';
  const { status, headers, text } = await ask('/links/a"b?x=<1>&y', { accept }, 'POST');
  expect(status).toBe(405);
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', allow: 'GET, HEAD' });
  expect(headers['cache-control']).toContain('no-store');
  expect(text).toContain('nothing was changed');
  expect(text).toContain('<a href="/links/a%22b?x=%3C1%3E&amp;y">');
  const [, nonce] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
  expect(text).toContain(`<style nonce="${nonce}">`);
  expect((await ask('//evil.example/', { accept }, 'POST')).text).toContain('<a href="/">');
});

test('what nobody offers is refused before anything fails over it', async () => {
  expect((await ask('/api/v1/bills', {}, 'TRACE')).status).toBe(405);
});

test.each(['/', '/api/health'])(
  'the usual headers are on every answer (%s), also a refusal',
  async (path) => {
    for (const host of ['localhost', 'evil.example']) {
      expect((await ask(path, { host })).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  },
);
