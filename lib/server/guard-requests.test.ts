import { get, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPageProof, PAGE_PROOF_HEADER } from '#lib/auth/page-proof.ts';
import { guardRequests } from './guard-requests.ts';
import { closeHttpServer, createHttpServer, listen } from './http-server.ts';

const server = createHttpServer(
  guardRequests((message, response) => {
    response.end(JSON.stringify({ proof: message.headers[PAGE_PROOF_HEADER] === getPageProof() }));
  }, undefined),
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

test('a page is served to this machine, with the proof that it may be', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, text: '{"proof":true}' });
});

test.each([
  '/',
  '/customs',
  '/_next/static/x.js',
  '/api',
  '/API/v1/bills',
  '//api/health',
  '/customs?x=/api/',
])('for a foreign host name, %s is not served', async (path) => {
  expect((await ask(path, { host: 'evil.example' })).status).toBe(403);
});

test('the API answers under any name, without the proof for pages', async () => {
  expect(await ask('/api/v1/bills', { host: 'evil.example' })).toMatchObject({
    status: 200,
    text: '{"proof":false}',
  });
});

test.each(['/api/../customs', '/api/%2e%2e/customs', '/api/..%2fcustoms', '/api//customs', '/api/'])(
  'a page asked for in the guise of the API (%s) gets no proof from afar',
  async (path) => {
    const forged = { host: 'evil.example', [PAGE_PROOF_HEADER]: 'forged' };
    expect((await ask(path, forged)).text).toBe('{"proof":false}');
  },
);

test('the proof cannot be sent along', async () => {
  expect(
    (await ask('/api/metrics', { 'x-forwarded-for': '203.0.113.9', [PAGE_PROOF_HEADER]: 'x' })).text,
  ).toBe('{"proof":false}');
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
