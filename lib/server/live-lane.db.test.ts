import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey } from '#lib/auth/api-keys/create-api-key.ts';
import { revokeApiKey } from '#lib/auth/api-keys/revoke-api-key.ts';
import { withRequestLimits } from '#lib/database/request-limits.ts';
import { findChangeVersions } from '#lib/live/find-change-versions.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { withLiveLane } from './live-lane.ts';
import { announceShutdown } from './shutdown-signal.ts';

process.env.APP_SECRET = 'a secret of tests that is long enough';
useTestSecrets();

let server: Server;
let address: string;

beforeAll(async () => {
  const lane = withLiveLane((_request, response) => {
    response.writeHead(418).end('the pages');
  });
  server = createServer((asked, response) => void withRequestLimits(() => lane(asked, response)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function makeKey(name: string) {
  const ana = await addPerson(name, 'administrator');
  const made = await createApiKey(ana, { name, role: 'viewer', expiresInDays: null });
  return { ana, ...made };
}

const follow = (key: string, path = '/api/v1/live', more: Record<string, string> = {}) =>
  fetch(`${address}${path}`, { headers: { authorization: `Bearer ${key}`, ...more } });

const place = (bill: string) =>
  sendMessage(
    'opentrack',
    toCustomsMessage(bill, '2026-11-18T10:00:00.000Z', [{ code: '1H', date: '2026-11-18' }]),
  );

/** Reads on until there is an event; undefined when the stream ends first. */
async function readEvent(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<unknown> {
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return undefined;
    text += new TextDecoder().decode(value);
    const data = /^data: (.*)$/m.exec(text)?.[1];
    if (data) return JSON.parse(data);
  }
}

async function toReader(response: Response): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  if (!response.body) throw new Error('There is no stream.');
  return response.body.getReader();
}

test('who may follow hears of each change, and what changed since they looked', async () => {
  const { ana, key } = await makeKey('Ana Lane');
  const drawn = await findChangeVersions(ana.workspaceId);
  await place('LANE1');
  const response = await follow(key, `/api/v1/live?since=${encodeURIComponent(drawn)}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
  ]);
  const reader = await toReader(response);
  expect(await readEvent(reader)).toMatchObject({ kinds: expect.arrayContaining(['bills']) });
  const news = readEvent(reader);
  await place('LANE2');
  expect(await news).toMatchObject({ kinds: expect.arrayContaining(['bills']) });
  await reader.cancel();
  const later = await follow(key, '/api/v1/live', { 'last-event-id': drawn });
  expect(await readEvent(await toReader(later))).toMatchObject({ kinds: expect.arrayContaining(['bills']) });
});

test('who may not follow, and what else is asked, is answered by the pages', async () => {
  const { key } = await makeKey('Bea Lane');
  const statuses = await Promise.all([
    follow('chd_nobody'),
    fetch(`${address}/api/v1/live`),
    follow(key, '/api/v1/lives'),
    follow(key, '/api/v1/live/'),
    fetch(`${address}/api/v1/live`, { method: 'POST', headers: { authorization: `Bearer ${key}` } }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([418, 418, 418, 418, 418]);
});

test('a key that is taken back ends what is followed with it', async () => {
  const { ana, id, key } = await makeKey('Cor Lane');
  const reader = await toReader(await follow(key));
  const ended = (async () => {
    while (!(await reader.read()).done);
  })();
  await revokeApiKey(ana, id);
  await ended;
});

test('a reader that stops reading is let go', async () => {
  const { ana, key } = await makeKey('Dan Lane');
  const asked = request(`${address}/api/v1/live`, { headers: { authorization: `Bearer ${key}` } });
  asked.end();
  const [heard] = await once(asked, 'response');
  heard.pause();
  asked.destroy();
  // Nobody is left who watches: the next change is told to nobody, and the next reader hears of it all the same.
  const drawn = await findChangeVersions(ana.workspaceId);
  await place('LANE3');
  const next = await follow(key, `/api/v1/live?since=${encodeURIComponent(drawn)}`);
  expect(await readEvent(await toReader(next))).toMatchObject({ kinds: expect.arrayContaining(['bills']) });
});

test('the end of the process ends what is followed', async () => {
  const { key } = await makeKey('Eve Lane');
  const reader = await toReader(await follow(key));
  const last = (async () => {
    while (!(await reader.read()).done);
  })();
  announceShutdown();
  await last;
  const late = await toReader(await follow(key));
  while (!(await late.read()).done);
});
