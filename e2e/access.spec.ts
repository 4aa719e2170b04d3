import { type IncomingHttpHeaders, request } from 'node:http';
import { expect, test } from './journey.ts';
import { ADDRESS, PORT } from './server-under-test.ts';

// What is protected, asked for by somebody who may not have it. The printed samples are there to be leaked.

const SECRETS_OF_THE_PAGES =
  /MSCU1234567|MEDU1234567|LRN-IMPORT-9988A|UCR-88776655|SHP-2026-X100|PO-12345|275\.50/;

const PAGES = [
  '/',
  '/customs',
  '/customs?bucket=all',
  '/customs/MEDU1234567',
  '/exceptions',
  '/exceptions?view=table',
  '/containers',
  '/containers/MSCU1234567',
  '/declarations?group=all',
  '/declarations/errors',
  '/declarations/1024',
  '/shipments',
  '/shipments/2048',
  '/webhook-events',
  '/webhook-events/not-understood',
  '/webhook-events/gaps',
  '/search?q=MEDU1234567',
];

interface Heard {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks over a bare connection, so that any header can be sent, also the Host. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: PORT, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject).end();
  });
}

const STRANGERS: [name: string, headers: Record<string, string>][] = [
  ['a foreign host name', { host: 'evil.example' }],
  ['a foreign host name with our port', { host: `evil.example:${PORT}` }],
  ['a name that only begins like ours', { host: 'localhost.evil.example' }],
  ['a proxy that passes on for somebody', { host: 'localhost', 'x-forwarded-for': '203.0.113.7' }],
  ['a proxy in the standard words', { host: 'localhost', forwarded: 'for=203.0.113.7' }],
  ['a forged proof', { host: 'evil.example', 'x-clearhold-page-proof': 'forged' }],
  ['the headers of server components', { host: 'evil.example', rsc: '1', 'next-router-prefetch': '1' }],
  [
    'a claim to have passed the middleware',
    { host: 'evil.example', 'x-middleware-subrequest': 'middleware:middleware' },
  ],
  ['the call of a server action', { host: 'evil.example', 'next-action': '0'.repeat(40) }],
];

for (const [name, headers] of STRANGERS) {
  test(`pages tell nothing to ${name}`, async () => {
    for (const path of PAGES) {
      const { status, body } = await ask(path, headers);
      expect.soft(status, path).toBe(403);
      expect.soft(body, path).not.toMatch(SECRETS_OF_THE_PAGES);
    }
  });
}

test('pages tell nothing under other spellings of their address', async () => {
  for (const path of [
    '//customs',
    '/customs.rsc',
    '/%63ustoms',
    '/customs%2fMEDU1234567',
    '/./customs',
    '/_next/../customs',
  ]) {
    const { body } = await ask(path, { host: 'evil.example' });
    expect.soft(body, path).not.toMatch(SECRETS_OF_THE_PAGES);
  }
});

test('pages are only read: every other method is refused', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    expect((await ask('/customs', { host: `localhost:${PORT}` }, method)).status, method).toBe(405);
  }
});

test('no route of the API answers without a key, or with a wrong one', async () => {
  const contract = (await (await fetch(`${ADDRESS}/api/v1/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
  );
  const fill = (path: string) =>
    path
      .replace('{billNumber}', 'MEDU1234567')
      .replace('{number}', 'MSCU1234567')
      .replace('{declarationId}', '1024')
      .replace('{shipmentId}', '2048')
      .replace('{id}', '00000000-0000-7000-8000-000000000000');
  expect(operations.length).toBeGreaterThan(15);
  for (const { path, method } of operations) {
    // Whoever may read the pages may watch them: the live stream is refused to strangers only.
    const host = { host: path === '/live' ? 'evil.example' : `localhost:${PORT}` };
    const address = `/api/v1${fill(path)}`;
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer wrong',
      'Basic YXBpLWtleS1vZi1qb3VybmV5cw==',
    ]) {
      const headers = authorization === undefined ? host : { ...host, authorization };
      const { status, headers: answered, body } = await ask(address, headers, method);
      expect.soft(status, `${method} ${address} with ${authorization}`).toBe(401);
      expect.soft(answered['content-type'], address).toContain('application/problem+json');
      expect.soft(body, address).not.toMatch(SECRETS_OF_THE_PAGES);
    }
  }
});

test('figures of the process are not told to strangers', async () => {
  expect((await ask('/api/metrics', { host: 'evil.example' })).status).toBe(401);
});

test('every answer carries the headers that keep a browser careful', async () => {
  for (const path of ['/', '/customs/MEDU1234567', '/nowhere', '/api/health', '/api/v1/bills']) {
    const { headers } = await ask(path, { host: `localhost:${PORT}` });
    expect.soft(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
    expect.soft(headers['x-powered-by'], path).toBeUndefined();
  }
});
