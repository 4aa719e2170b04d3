import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { getEnvironment } from '#lib/env.ts';
import { createNoticeRule } from '#lib/notices/create-notice-rule.ts';
import { findNotices } from '#lib/notices/find-notices.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { NoticeQuery } from '#lib/notices/notice.ts';
import { NewNoticeRule } from '#lib/notices/notice-rule.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { sendMessage, toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { changeOutboundWebhook } from './change-outbound-webhook.ts';
import { createOutboundWebhook } from './create-outbound-webhook.ts';
import { deliverDue } from './deliver-due.ts';
import { DeliveryQuery, listDeliveries } from './list-deliveries.ts';
import { getOutboundWebhook } from './list-outbound-webhooks.ts';
import { postWebhook } from './post-webhook.ts';
import { replayDelivery } from './replay-delivery.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
process.env.OUTBOUND_ALLOWED_NETWORKS = '127.0.0.1';
useTestSecrets();

const never = new AbortController().signal;
const access = () => toTestAccess();

interface Received {
  headers: Record<string, string>;
  body: string;
}
const received: Received[] = [];
let reply: (response: ServerResponse, request: IncomingMessage) => void = (response) =>
  response.end('thanks');
const receiver = createServer((request, response) => {
  request.toArray().then((parts: Buffer[]) => {
    received.push({
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(parts).toString(),
    });
    reply(response, request);
  });
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  await findNotices(access(), never);
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(async () => {
  await getDatabase().pool.query('DELETE FROM notice_rules');
  await getDatabase().pool.query('DELETE FROM outbound_webhooks');
  received.length = 0;
  reply = (response) => response.end('thanks');
});

let bills = 0;
async function makeNews(webhookId: string): Promise<string> {
  bills += 1;
  const bill = `HOOK${bills}`;
  const wish = NewNoticeRule.parse({ kind: 'hold-placed', audience: { kind: 'webhook', id: webhookId } });
  const { rowCount } = await getDatabase().pool.query('SELECT 1 FROM notice_rules WHERE audience = $1', [
    webhookId,
  ]);
  if (rowCount === 0) await createNoticeRule({ ...access(), now: toInstant(new Date()) }, wish);
  await sendMessage(
    'opentrack',
    toCustomsMessage(bill, new Date().toISOString(), [{ code: '1H', date: '2026-11-19', isHold: true }]),
  );
  await findNotices(access(), never);
  return bill;
}
const make = (url = `${address}/notices`) => createOutboundWebhook(access(), { name: 'Broker system', url });
const logOf = async (id: string) => (await listDeliveries(access(), id, DeliveryQuery.parse({}))).items;
const later = (minutes: number) => toTestAccess({ now: toInstant(new Date(Date.now() + minutes * 60_000)) });

test('a notice arrives signed as Standard Webhooks has it, and is logged without the signature', async () => {
  const { id, secret } = await make();
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const bill = await makeNews(id);
  expect(await deliverDue(access(), never)).toEqual({ delivered: 1, failed: 0 });
  const [message] = received;
  const told = new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {});
  expect(told).toMatchObject({ type: 'notice.hold-placed', data: { subject: { kind: 'bill', key: bill } } });
  expect(() => new Webhook(secret).verify(`${message?.body} `, message?.headers ?? {})).toThrow();
  const [delivery] = await logOf(id);
  expect(delivery).toMatchObject({ state: 'delivered', attempts: 1, status: 200, dueAt: null });
  expect(delivery?.requestHead).toContain(`webhook-id: ${message?.headers['webhook-id']}`);
  expect(delivery?.requestHead).not.toContain(message?.headers['webhook-signature'] ?? '');
  expect(delivery?.responseHead).toMatch(/^HTTP\/1.1 200 OK/);
});

test('the secret lies sealed in the database', async () => {
  const { id, secret } = await make();
  const { rows } = await getDatabase().pool.query('SELECT * FROM outbound_webhooks WHERE id = $1', [id]);
  const [row] = rows;
  expect(Buffer.from(row.sealed_secret).includes(secret.slice(6))).toBe(false);
  expect(JSON.stringify(row)).not.toContain(secret);
});

test('what is not taken is tried again, ever later, under the same id; a redirect is not followed', async () => {
  const { id } = await make();
  reply = (response, request) =>
    request.url === '/notices'
      ? response.writeHead(302, { location: `${address}/elsewhere` }).end()
      : response.end();
  await makeNews(id);
  expect(await deliverDue(access(), never)).toEqual({ delivered: 0, failed: 1 });
  expect(await deliverDue(access(), never)).toEqual({ delivered: 0, failed: 0 });
  expect(await logOf(id)).toMatchObject([{ state: 'waiting', status: 302, attempts: 1 }]);
  reply = (response) => response.end();
  expect(await deliverDue(later(2), never)).toEqual({ delivered: 1, failed: 0 });
  expect(received).toHaveLength(2);
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(await logOf(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
});

test('two processes that deliver at once send a message once', async () => {
  const { id } = await make();
  await makeNews(id);
  await Promise.all([deliverDue(access(), never), deliverDue(access(), never), deliverDue(access(), never)]);
  expect(received).toHaveLength(1);
});

test('a delivery is sent again when somebody asks for it', async () => {
  const { id } = await make();
  await makeNews(id);
  await deliverDue(access(), never);
  const [first] = await logOf(id);
  await replayDelivery(access(), id, first?.id ?? '');
  await deliverDue(access(), never);
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([first?.messageId, first?.messageId]);
  expect(await logOf(id)).toMatchObject([{ replayOf: first?.id, state: 'delivered' }, { id: first?.id }]);
  await expect(replayDelivery(access(), id, id)).rejects.toMatchObject({ status: 404 });
});

test('one that fails twenty times in a row is disabled, and administrators are told once', async () => {
  const admin = await addPerson('Ada Min', 'administrator');
  const { id } = await make();
  await makeNews(id);
  await getDatabase().pool.query(
    'UPDATE outbound_webhooks SET failures_in_a_row = 18, failing_since = now() WHERE id = $1',
    [id],
  );
  reply = (response) => response.writeHead(500).end();
  for (const minutes of [0, 2]) await deliverDue(later(minutes), never);
  expect(await getOutboundWebhook(access(), id)).toMatchObject({
    disabledReason: 'It has failed 20 times in a row.',
    failuresInARow: 20,
  });
  const { items } = await listNotices(admin, NoticeQuery.parse({}));
  expect(items.map(({ title }) => title)).toEqual(['Outbound webhook Broker system is disabled']);
  await makeNews(id);
  expect(await deliverDue(later(60), never)).toEqual({ delivered: 0, failed: 0 });
  await changeOutboundWebhook(access(), id, { enabled: true });
  reply = (response) => response.end();
  await makeNews(id);
  expect(await deliverDue(access(), never)).toEqual({ delivered: 1, failed: 0 });
});

test('one that has taken nothing for three days is disabled', async () => {
  const { id } = await make();
  await makeNews(id);
  await getDatabase().pool.query(
    `UPDATE outbound_webhooks SET failures_in_a_row = 5, failing_since = now() - interval '73 hours' WHERE id = $1`,
    [id],
  );
  reply = (response) => response.writeHead(503).end();
  await deliverDue(access(), never);
  expect(await getOutboundWebhook(access(), id)).toMatchObject({
    disabledReason: 'It has taken nothing for three days.',
  });
});

describe('where nothing is sent', () => {
  const post = (url: string, allowedNetworks: string[] = []) =>
    postWebhook({ url, headers: {}, body: '{}', allowedNetworks });

  test.each([
    ['https://127.0.0.1/'],
    ['https://localhost/'],
    ['https://2130706433/'],
    ['https://0x7f.1/'],
    ['https://127.1/'],
    ['https://[::1]/'],
    ['https://[::ffff:127.0.0.1]/'],
    ['https://[::ffff:7f00:1]/'],
    ['https://10.0.0.1/'],
    ['https://169.254.169.254/latest/meta-data/'],
    ['https://[fd00:ec2::254]/'],
    ['https://0.0.0.0/'],
  ])('%s', async (url) => {
    expect(await post(url)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not allowed') });
    expect(received).toEqual([]);
  });

  test('an address of this machine that the setting does not name', async () => {
    expect(await post(`${address}/`)).toMatchObject({ kind: 'failed' });
    expect(await post(`${address}/`, ['10.0.0.0/8'])).toMatchObject({ kind: 'failed' });
    expect(await post(`${address}/`, ['127.0.0.0/8'])).toMatchObject({ kind: 'answered', status: 200 });
    expect(received).toHaveLength(1);
  });

  test('a name that leads to this machine, also when the setting names only one of its addresses', async () => {
    const port = new URL(address).port;
    expect(await post(`http://localhost:${port}/`)).toMatchObject({ kind: 'failed' });
    expect(received).toEqual([]);
  });

  test('an answer that is too long is cut off, and one that never comes is not waited for', async () => {
    reply = (response) => {
      response.write('x'.repeat(1_000_000));
    };
    expect(await post(`${address}/`, ['127.0.0.1'])).toMatchObject({ kind: 'answered', status: 200 });
    reply = (response) => {
      response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end();
    };
    expect(await post(`${address}/`, ['127.0.0.1'])).toMatchObject({
      kind: 'failed',
      reason: 'The head of the answer is too large.',
    });
    reply = () => {};
    const startedAt = Date.now();
    expect(await post(`${address}/`, ['127.0.0.1'])).toMatchObject({
      kind: 'failed',
      reason: 'No answer within 10 seconds.',
    });
    expect(Date.now() - startedAt).toBeLessThan(13_000);
  });
});

test('of another workspace nothing is seen', async () => {
  const { id } = await make();
  const other = toTestAccess({ workspaceId: '00000000-0000-7000-8000-00000000000b' });
  expect(DEFAULT_WORKSPACE_ID).not.toBe(other.workspaceId);
  await expect(getOutboundWebhook(other, id)).rejects.toMatchObject({ status: 404 });
  await expect(changeOutboundWebhook(other, id, { enabled: false })).rejects.toMatchObject({ status: 404 });
});

test('the setting of allowed networks is read from the environment', () => {
  expect(getEnvironment().OUTBOUND_ALLOWED_NETWORKS).toEqual(['127.0.0.1']);
});
