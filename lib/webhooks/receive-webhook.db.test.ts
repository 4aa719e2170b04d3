import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { listHostileBodies } from '#lib/testing/hostile-bodies.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { listWebhookFixtures, readWebhookFixture } from '#lib/testing/webhook-fixtures.ts';
import { toDefaultFeedId } from './default-feeds.ts';
import { probeWebhook, receiveWebhook, type WebhookRequest } from './receive-webhook.ts';

useTestSecrets();

interface KeptRow {
  state: string;
  event: string | null;
  reason: string | null;
  body: Buffer;
  sha256: Buffer;
  headers: Record<string, string>;
  delivery_attempt: number | null;
  facts: string;
}

async function readRow(id: string): Promise<KeptRow> {
  const { rows } = await getDatabase().pool.query<KeptRow>(
    `select state, event, reason, body, sha256, headers, delivery_attempt,
            (select count(*) from trade_events where webhook_event_id = webhook_events.id) as facts
     from webhook_events where id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error(`no webhook event ${id}`);
  return row;
}

function knock(request: Partial<WebhookRequest>) {
  return receiveWebhook({
    source: 'eaze',
    headers: [],
    body: Buffer.from('{}'),
    address: '192.0.2.7',
    receivedAt: toInstant(new Date()),
    ...request,
  });
}

const parsed = (body: string): Record<string, string> => JSON.parse(body);

describe('an authentic message', () => {
  const body = readWebhookFixture('opentrack', 'container.exceptions.updated.demurrageDetected');

  test('is accepted when it is understood, and kept byte for byte', async () => {
    const { status, id, ...answer } = await sendMessage('opentrack', body);
    expect([status, parsed(answer.body)]).toEqual([200, { status: 'accepted', id }]);
    const row = await readRow(id);
    expect(row).toMatchObject({
      state: 'processed',
      event: 'container.exceptions.updated',
      reason: null,
      delivery_attempt: 1,
      facts: '1',
    });
    expect(row.body.equals(body)).toBe(true);
    expect(row.sha256.equals(createHash('sha256').update(body).digest())).toBe(true);
  });

  test('is a repeat when its content was there before, and kept as another delivery', async () => {
    const retry = Buffer.from(
      body
        .toString()
        .replace('"deliveryAttempt": 1', '"deliveryAttempt": 2')
        .replace('17:00:00.654Z', '17:30:00.654Z'),
    );
    const { status, id, ...answer } = await sendMessage('opentrack', retry);
    expect([status, parsed(answer.body)]).toEqual([200, { status: 'repeat', id }]);
    const row = await readRow(id);
    expect(row).toMatchObject({ state: 'repeat', delivery_attempt: 2 });
    expect(row.body.equals(retry)).toBe(true);
  });

  test('is a repeat for all but one of many equal ones that come at once', async () => {
    const message = toCustomsMessage('ONCE1', '2025-07-19T17:00:00.000Z', [
      { code: '1H', date: '2025-07-10' },
    ]);
    const answers = await Promise.all(Array.from({ length: 40 }, () => sendMessage('opentrack', message)));
    const states = answers.map((answer) => parsed(answer.body).status).sort();
    expect(states).toEqual(['accepted', ...Array(39).fill('repeat')]);
    const accepted = answers.find((answer) => parsed(answer.body).status === 'accepted');
    expect(await readRow(accepted?.id ?? '')).toMatchObject({ facts: '1' });
  });

  test('is unrecognised when we have not met its event, or the name of its exception', async () => {
    const event = await sendMessage('opentrack', '{"event":"customs.isf.status.updated","data":{}}');
    expect(parsed(event.body)).toEqual({ status: 'unrecognised', id: event.id });
    expect(await readRow(event.id)).toMatchObject({ state: 'unrecognised', facts: '0' });
    const exception = await sendMessage(
      'opentrack',
      '{"event":"container.exceptions.updated","data":{"containerId":"CSQU3054383","exceptionName":"customsExamDelay"}}',
    );
    expect(parsed(exception.body)).toEqual({ status: 'unrecognised', id: exception.id });
    expect(await readRow(exception.id)).toMatchObject({ state: 'unrecognised', facts: '1' });
  });

  test('is quarantined with a reason when it is not the shape of its event, or no JSON', async () => {
    for (const [message, reason] of [
      [
        '{"event":"declaration.created","payload":{"declarationId":1024.0}}',
        /^payload\.declarationId must be/,
      ],
      ['<xml/>', /^The body is not JSON/],
      ['', /^The body is empty/],
    ] as const) {
      const { id, status, ...answer } = await sendMessage('eaze', message);
      expect([status, parsed(answer.body).status]).toEqual([200, 'quarantined']);
      expect(parsed(answer.body).reason).toMatch(reason);
      const row = await readRow(id);
      expect(row).toMatchObject({ state: 'quarantined', reason: expect.stringMatching(reason), facts: '0' });
      expect(row.body.toString()).toBe(message);
    }
  });

  test('keeps the key of Eaze out of the stored headers', async () => {
    const { id } = await sendMessage('eaze', readWebhookFixture('eaze', 'declaration.created'));
    expect((await readRow(id)).headers).toEqual({ 'content-type': 'application/json' });
  });

  test.each([
    ['eaze', 'declaration.created', '"UCR-88776655"'],
    ['eaze', 'declaration.error', `"Element 'CommodityCode': The value is not a valid HS code."`],
    ['eaze', 'shipment.created', '"SHP-2026-X100"'],
    ['opentrack', 'customs.entry.status.updated', '"PO-12345"'],
    ['opentrack', 'container.exceptions.updated.activeHold', '"MSCU"'],
  ] as const)('of %s, %s, may say %s in ten thousand random letters', async (source, name, field) => {
    const sample = readWebhookFixture(source, name).toString();
    const endless = JSON.stringify(randomBytes(7_500).toString('base64'));
    expect(sample).toContain(field);
    expect(await sendMessage(source, sample.replace(field, endless))).toMatchObject({
      status: 200,
      body: expect.stringContaining('"accepted"'),
    });
  });

  test.each(listWebhookFixtures())(
    'of the sample $name is never refused',
    async ({ source, body: sample }) => {
      const { status, id } = await sendMessage(source, sample);
      expect(status).toBe(200);
      expect((await readRow(id)).body.equals(sample)).toBe(true);
    },
  );
});

test('whatever an authentic message holds, it is answered with 200 and its bytes are kept', async () => {
  for (const source of ['opentrack', 'eaze'] as const) {
    const bodies = [...listHostileBodies(source)].filter(
      (_, position) => position < 30 || position % 12 === 0,
    );
    for (let from = 0; from < bodies.length; from += 400) {
      const sent = bodies.slice(from, from + 400);
      const answers = await Promise.all(sent.map((body) => sendMessage(source, body)));
      expect([...new Set(answers.map((answer) => answer.status))]).toEqual([200]);
      const { rows } = await getDatabase().pool.query<{ id: string; body: Buffer; state: string }>(
        'select id, body, state from webhook_events where id = any($1)',
        [answers.map((answer) => answer.id)],
      );
      const kept = new Map(rows.map((row) => [row.id, row]));
      const changed = sent.filter(
        (body, position) => !kept.get(answers[position]?.id ?? '')?.body.equals(body),
      );
      expect(changed).toEqual([]);
      const failed = rows
        .filter((row) => row.state === 'failed')
        .map((row) => row.body.toString().slice(0, 300));
      expect(failed).toEqual([]);
    }
  }
}, 120_000);

describe('a message without proof', () => {
  test('is refused, and kept apart without its secrets', async () => {
    const { status } = await knock({
      headers: [
        ['Eaze-Signature', 'guessed-key'],
        ['Authorization', 'Bearer something'],
        ['User-Agent', 'curl'],
      ],
      body: Buffer.from('{"event":"declaration.created"}'),
    });
    expect(status).toBe(401);
    const { rows } = await getDatabase().pool.query(
      'select source, reason, address, headers, body from refused_webhooks order by id desc limit 1',
    );
    expect(rows).toEqual([
      {
        source: 'eaze',
        reason: 'The header eaze-signature does not fit the body and the secret.',
        address: '192.0.2.7',
        headers: { 'user-agent': 'curl' },
        body: Buffer.from('{"event":"declaration.created"}'),
      },
    ]);
  });

  test('is told to wait after twenty of them in a minute; an authentic one is not', async () => {
    const address = '127.0.0.1';
    const answers = [];
    for (let count = 0; count < 21; count++) answers.push(await knock({ address }));
    expect(answers.map((answer) => answer.status)).toEqual([...Array(20).fill(401), 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await sendMessage('eaze', '{"event":"some.news","payload":{}}')).status).toBe(200);
  });

  test('finds the newest thousand kept, no more', async () => {
    const { pool } = getDatabase();
    await pool.query(
      `insert into refused_webhooks (workspace_id, id, source, reason, received_at, headers, body, sha256)
       select id, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'eaze', 'old', now(), '{}', '', ''
       from workspaces, generate_series(1, 1500) as n`,
    );
    await knock({ address: '192.0.2.8' });
    const { rows } = await pool.query<{ kept: string }>('select count(*) as kept from refused_webhooks');
    expect(rows[0]?.kept).toBe('1000');
  });
});

describe('at the door', () => {
  test('an unknown source or feed is not found', async () => {
    expect((await knock({ source: 'nobody' })).status).toBe(404);
    expect((await knock({ feedId: 'nonsense' })).status).toBe(404);
    expect((await knock({ feedId: '01980000-0000-7000-8000-00000000dead' })).status).toBe(404);
  });

  test('the default feed may be named by its id', async () => {
    const { status } = await knock({
      feedId: toDefaultFeedId('eaze').toUpperCase(),
      headers: [['Eaze-Signature', process.env.EAZE_WEBHOOK_KEY ?? '']],
    });
    expect(status).toBe(200);
  });

  test('a packed body is not unpacked', async () => {
    expect((await knock({ headers: [['Content-Encoding', 'gzip']] })).status).toBe(415);
    expect((await knock({ headers: [['Content-Encoding', 'identity']] })).status).toBe(401);
  });

  test('one byte over a mebibyte is too large, however it comes', async () => {
    async function* streamed() {
      for (let sent = 0; sent < 1024; sent++) yield new Uint8Array(1024).fill(32);
      yield new Uint8Array(1);
    }
    expect((await knock({ body: streamed() })).status).toBe(413);
    expect((await knock({ body: new Uint8Array(1024 * 1024 + 1) })).status).toBe(413);
    expect((await sendMessage('eaze', `{}${' '.repeat(1024 * 1024 - 2)}`)).status).toBe(200);
  });

  test('a probe is answered', async () => {
    expect(await probeWebhook('opentrack')).toMatchObject({ status: 200, body: '{"status":"ready"}' });
    expect((await probeWebhook('nobody')).status).toBe(404);
  });
});
