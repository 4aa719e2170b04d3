import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  type Answered,
  type Door,
  freshBody,
  freshDeclaration,
  SECRETS,
  type Sent,
  send,
  sign,
  signed,
} from './door.ts';

/** One promise of the webhook door, and how it is tried. */
export interface Check {
  title: string;
  run: (door: Door) => Promise<void>;
}

const MEBIBYTE = 1024 * 1024;

/** What every door keeps to, line by line of the table of the HTTP contract. They build on each other: run them in order. */
export const CHECKS: readonly Check[] = [
  answers('a probe of a sender finds the door ready', { method: 'GET' }, 200, { status: 'ready' }),
  answers('a probe with a query finds it too', { method: 'GET', path: '/api/webhooks/eaze?x=1' }, 200),
  check('HEAD answers as GET does, without a body', async (door) => {
    const answer = await send(door, { method: 'HEAD' });
    assert.equal(answer.status, 200);
    assert.equal(answer.text, '');
  }),
  answers('a probe at an escaped address', { method: 'GET', path: '/api/webhooks/open%74rack' }, 200),
  answers('a probe with a slash at its end', { method: 'GET', path: '/api/webhooks/opentrack/' }, 308),
  answers('a probe of an unknown source', { method: 'GET', path: '/api/webhooks/nobody' }, 404),
  ...['PUT', 'PATCH', 'DELETE'].map((method) =>
    answers(`${method} is not for this door`, { method, body: '{}' }, 405),
  ),

  keepsNothing('an unknown source', signed(freshBody(), { path: '/api/webhooks/nobody' }), 404),
  keepsNothing('a feed that is no id', signed(freshBody(), { path: '/api/webhooks/opentrack/main' }), 404),
  keepsNothing(
    'a feed that is not there',
    signed(freshBody(), { path: '/api/webhooks/opentrack/00000000-0000-4000-8000-000000000000' }),
    404,
  ),
  keepsNothing(
    'more path than a feed',
    signed(freshBody(), { path: '/api/webhooks/opentrack/one/two' }),
    404,
  ),
  keepsNothing(
    'a compressed body',
    withHeaders(freshBody(), (proof) => [
      ['X-OpenTrack-Signature', proof],
      ['Content-Encoding', 'gzip'],
    ]),
    415,
  ),
  keepsNothing('a body of one byte over a mebibyte', signed(Buffer.alloc(MEBIBYTE + 1, ' ')), 413),
  keepsNothing(
    'the same without a Content-Length',
    signed(Buffer.alloc(MEBIBYTE + 1, ' '), { streamed: true }),
    413,
  ),
  keepsNothing(
    'a streamed body of eight mebibytes',
    signed(Buffer.alloc(8 * MEBIBYTE, ' '), { streamed: true }),
    413,
  ),
  keepsNothing('a body of twelve mebibytes', signed(Buffer.alloc(12 * MEBIBYTE, ' ')), 413),

  accepts('a message', () => signed(freshBody())),
  accepts('a message in chunks', () => signed(freshBody(), { streamed: true })),
  accepts('a signature in capitals', () =>
    withHeaders(freshBody(), (proof) => [['x-opentrack-SIGNATURE', proof.toUpperCase()]]),
  ),
  accepts('Content-Encoding: identity', () =>
    withHeaders(freshBody(), (proof) => [
      ['X-OpenTrack-Signature', proof],
      ['Content-Encoding', 'identity'],
    ]),
  ),
  accepts('a message with a query in its address', () =>
    signed(freshBody(), { path: '/api/webhooks/opentrack?tenant=1' }),
  ),
  accepts('a message of Eaze', () => ({
    path: '/api/webhooks/eaze',
    headers: [['Eaze-Signature', SECRETS.eaze]],
    body: freshDeclaration(),
  })),
  check('a body of exactly a mebibyte is taken, and kept byte for byte', async (door) => {
    const body = Buffer.alloc(MEBIBYTE, ' ');
    body.write(freshBody());
    const answer = await send(door, signed(body, { streamed: true }));
    assert.equal(answer.json.status, 'accepted');
    await isKeptAsItCame(door, answer, body);
  }),
  check('the bytes are kept as they came, spaces, order and last zeros too', async (door) => {
    const body = Buffer.from(`\ufeff { "zz" : 275.50, "a":"\\u00e9",\r\n ${freshBody().slice(1)}\n\n`);
    const answer = await send(door, signed(body));
    assert.equal(answer.json.status, 'accepted');
    await isKeptAsItCame(door, answer, body);
  }),
  check('the same content again is a repeat, and another delivery', async (door) => {
    const body = freshBody();
    const first = await send(door, signed(body));
    const again = await send(door, signed(body));
    const retry = await send(
      door,
      signed(JSON.stringify({ ...JSON.parse(body), deliveryAttempt: 2, sentAt: '2026-11-18T10:05:00.000Z' })),
    );
    assert.deepEqual(
      [first.json.status, again.json.status, retry.json.status],
      ['accepted', 'repeat', 'repeat'],
    );
    assert.equal(new Set([first.json.id, again.json.id, retry.json.id]).size, 3);
    await isKeptAsItCame(door, again, Buffer.from(body));
  }),
  answers('an event that we have not met', () => signed(freshBody({ event: 'vessel.sank' })), 200, {
    status: 'unrecognised',
  }),
  check('what is no JSON is quarantined, with a reason, byte for byte', async (door) => {
    const body = Buffer.from([0x7b, 0xff, 0x00, ...Buffer.from(String(Math.random()))]);
    const answer = await send(door, signed(body));
    assert.equal(answer.status, 200);
    assert.equal(answer.json.status, 'quarantined');
    assert.ok(String(answer.json.reason).length > 0);
    await isKeptAsItCame(door, answer, body);
  }),
  answers(
    'what is not the shape of its event',
    () => signed(freshBody({ data: { shipment: null, activities: 'none' } })),
    200,
    { status: 'quarantined' },
  ),
  answers('an empty body', () => signed(''), 200, { status: 'quarantined' }),

  refuses('no proof', (body) => ({ body })),
  refuses('an empty proof', (body) => ({ body, headers: [['X-OpenTrack-Signature', '']] })),
  refuses('a wrong proof', (body) => ({ body, headers: [['X-OpenTrack-Signature', '0'.repeat(64)]] })),
  refuses('a proof cut short', (body) => ({
    body,
    headers: [['X-OpenTrack-Signature', sign(body).slice(0, 63)]],
  })),
  refuses('the proof of other bytes', (body) => ({ ...signed(`${body} `), body })),
  refuses('a right proof that was sent twice', (body) => ({
    body,
    headers: [
      ['X-OpenTrack-Signature', sign(body)],
      ['X-OpenTrack-Signature', sign(body)],
    ],
  })),
  refuses("another sender's proof", (body) => ({ ...signed(body), path: '/api/webhooks/eaze' })),
  refuses('a key that only begins right', (body) => ({
    body,
    path: '/api/webhooks/eaze',
    headers: [['Eaze-Signature', `${SECRETS.eaze}x`]],
  })),
  refuses('a caller who makes up an address', (body) => ({
    body,
    headers: [['X-Clearhold-Caller-Address', '192.0.2.7']],
  })),
  check('twenty refusals a minute are answered, more are put off', async (door) => {
    const statuses: number[] = [];
    for (let at = 0; at < 25 && statuses.at(-1) !== 429; at++) {
      const madeUp = ['X-Clearhold-Caller-Address', `192.0.2.${at}`] as const;
      statuses.push((await send(door, { body: freshBody(), headers: [madeUp] })).status);
    }
    assert.equal(statuses.at(-1), 429);
    assert.equal(door.refusals, 20);
    const putOff = await send(door, { body: freshBody() });
    assert.equal(putOff.status, 429);
    assert.ok(Number(putOff.headers['retry-after']) >= 1 && Number(putOff.headers['retry-after']) <= 60);
  }),
  check('what is put off is not kept, and authentic messages are taken all the same', async (door) => {
    const before = await countRefused(door);
    assert.equal((await send(door, { body: freshBody() })).status, 429);
    assert.equal(await countRefused(door), before);
    assert.equal((await send(door, signed(freshBody()))).json.status, 'accepted');
  }),
  check('another address is another caller, where callers are known', async (door) => {
    const answer = await send(door, { body: freshBody(), from: '127.0.0.2' });
    assert.equal(answer.status, door.knowsCallers ? 401 : 429);
  }),
];

/** Once the database is gone. */
export const CHECKS_WITHOUT_DATABASE: readonly Check[] = [
  check(
    'without a database a message is not taken, and its sender is told when to try again',
    async (door) => {
      const answer = await send(door, signed(freshBody()));
      assert.equal(answer.status, 503);
      assert.ok(Number(answer.headers['retry-after']) >= 1);
    },
  ),
];

function check(title: string, run: Check['run']): Check {
  return { title, run };
}

function answers(
  title: string,
  sent: Sent | (() => Sent),
  status: number,
  content: Record<string, string> = {},
): Check {
  return check(`${title}: ${status}`, async (door) => {
    const answer = await send(door, typeof sent === 'function' ? sent() : sent);
    assert.equal(answer.status, status);
    for (const [key, value] of Object.entries(content)) assert.equal(answer.json[key], value);
  });
}

function accepts(title: string, make: () => Sent): Check {
  return check(`${title} is accepted`, async (door) => {
    const sent = make();
    const answer = await send(door, sent);
    assert.equal(answer.status, 200);
    assert.deepEqual(Object.keys(answer.json), ['status', 'id']);
    assert.equal(answer.json.status, 'accepted');
    await isKeptAsItCame(door, answer, Buffer.from(sent.body ?? ''));
  });
}

function keepsNothing(title: string, sent: Sent, status: number): Check {
  return check(`${title}: ${status}, and nothing is kept`, async (door) => {
    const before = await countEverything(door);
    assert.equal((await send(door, sent)).status, status);
    assert.equal(await countEverything(door), before);
  });
}

function refuses(title: string, make: (body: string) => Sent): Check {
  return check(`${title} is refused, and kept apart`, async (door) => {
    const body = freshBody();
    const [refused, taken] = [await countRefused(door), await countTaken(door)];
    const answer = await send(door, make(body));
    assert.equal(answer.status, 401);
    assert.equal(answer.json.status, 'refused');
    assert.equal(await countRefused(door), refused + 1);
    assert.equal(await countTaken(door), taken);
  });
}

function withHeaders(body: string, toHeaders: (proof: string) => [string, string][]): Sent {
  return { body, headers: toHeaders(sign(body)) };
}

async function isKeptAsItCame(door: Door, answer: Answered, body: Buffer): Promise<void> {
  const { rows } = await door.pool.query('select body, sha256 from webhook_events where id = $1', [
    answer.json.id,
  ]);
  assert.equal(rows.length, 1);
  assert.ok(body.equals(rows[0].body));
  assert.deepEqual(rows[0].sha256, createHash('sha256').update(body).digest());
}

const countTaken = (door: Door) => count(door, 'select count(*)::int as count from webhook_events');
const countRefused = (door: Door) => count(door, 'select count(*)::int as count from refused_webhooks');
const countEverything = async (door: Door) => (await countTaken(door)) + (await countRefused(door));

async function count(door: Door, text: string): Promise<number> {
  const { rows } = await door.pool.query<{ count: number }>(text);
  return rows[0]?.count ?? 0;
}
