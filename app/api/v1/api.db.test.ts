import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NewBrokerLink } from '#lib/broker-links/broker-link.ts';
import { createBrokerLink } from '#lib/broker-links/create-broker-link.ts';
import { createViewDigest } from '#lib/digests/create-view-digest.ts';
import { NewViewDigest } from '#lib/digests/view-digest.ts';
import { createNoticeRule } from '#lib/notices/create-notice-rule.ts';
import { NewNoticeRule } from '#lib/notices/notice-rule.ts';
import { createOutboundWebhook } from '#lib/outbound-webhooks/create-outbound-webhook.ts';
import {
  sendMessage,
  TEST_API_KEY,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { listWebhookFixtures } from '#lib/testing/webhook-fixtures.ts';
import { recordSubjectAct } from '#lib/triage/record-subject-act.ts';
import { createView } from '#lib/views/create-view.ts';
import { NewView } from '#lib/views/saved-view.ts';
import { ENDPOINTS } from './endpoints.ts';
import { toOpenApi, toPageSchema } from './to-openapi.ts';

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Asked {
  key?: string | null;
  /** Posts it. */
  body?: string;
}

const READABLE = ENDPOINTS.filter(({ method = 'GET' }) => method === 'GET');

/** Asks the API under an address as Next would: the route of the endpoint with its parameters. */
async function get(address: string, key: string | null = TEST_API_KEY) {
  return ask(address, { key });
}

function post(address: string, body: object | string = {}, key?: string) {
  return ask(address, { key, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

async function ask(address: string, { key = TEST_API_KEY, body }: Asked) {
  const url = new URL(address, 'http://localhost/api/v1/');
  const path = url.pathname.replace('/api/v1', '');
  const route = ENDPOINTS.map((endpoint) => ({ endpoint, match: toPattern(endpoint.path).exec(path) })).find(
    ({ match }) => match,
  );
  if (!route) throw new Error(`No route answers ${path}.`);
  const folder = route.endpoint.path.replaceAll('{', '[').replaceAll('}', ']');
  const file = `${import.meta.dirname}/${folder.slice(1)}/route.ts`;
  const handlers = (await import(/* @vite-ignore */ file)) as { GET: Handler; POST: Handler };
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const method = body === undefined ? 'GET' : 'POST';
  const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const response = await handlers[method](request, {
    params: Promise.resolve(decodeAll(route.match?.groups)),
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

function decodeAll(parts: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, decodeURIComponent(part)]));
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

async function getBody(address: string) {
  const { status, body } = await get(address);
  expect(status, `${address} ${JSON.stringify(body)}`).toBe(200);
  return body;
}

/** Follows the pages of a list to its end. */
async function listAll(address: string): Promise<unknown[]> {
  const items: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: unknown[]; nextCursor: string | null } = await getBody(
      `${address}${cursor === null ? '' : `${address.includes('?') ? '&' : '?'}cursor=${cursor}`}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

beforeAll(async () => {
  for (const { source, body } of listWebhookFixtures()) await sendMessage(source, body);
  await sendMessage(
    'opentrack',
    toCustomsMessage(
      'HELD1',
      '2026-11-18T10:00:00.000Z',
      [{ code: '1H', date: '2026-11-17', isHold: true }],
      {
        referenceNumbers: ['PO 77-12'],
      },
    ),
  );
  await sendMessage(
    'opentrack',
    toCustomsMessage('CLEAR1', '2026-11-18T11:00:00.000Z', [
      { code: '1C', date: '2026-11-18', quantity: '10' },
    ]),
  );
  await sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', 'MSKU6011672', '2026-11-18T12:00:00.000Z', {
      masterBillNumber: 'CLEAR1',
      status: 'AVAILABLE',
      holds: [],
      lastFreeDay: '2999-01-02',
    }),
  );
  await recordSubjectAct(toTestAccess(), { kind: 'bill', key: 'HELD1' }, { action: 'note', note: '=seen' });
  const access = toTestAccess();
  await createNoticeRule(
    access,
    NewNoticeRule.parse({ kind: 'hold-placed', audience: { kind: 'everybody' } }),
  );
  const view = await createView(access, NewView.parse({ list: 'customs', name: 'Held', audience: 'team' }));
  await createViewDigest(
    access,
    NewViewDigest.parse({ viewId: view.id, dailyAt: '07:30', audience: { kind: 'everybody' } }),
  );
  await createOutboundWebhook(access, { name: 'Broker system', url: 'https://broker.example/notices' });
  await createBrokerLink(access, NewBrokerLink.parse({ broker: 'Broker X', filter: { bucket: 'held' } }));
});

/** What people have and make: here is only a program with a key, which is told nothing and has no session. */
const OF_PEOPLE = new Set([
  '/notices',
  '/me/sessions',
  '/me/calendars',
  '/members',
  '/invitations',
  '/api-keys',
  '/views',
]);

describe('the contract', () => {
  test('every list answers as the OpenAPI document says', async () => {
    const lists = READABLE.filter(
      ({ path, shape }) => !path.includes('{') && path !== '/live' && shape !== 'file',
    );
    for (const endpoint of lists) {
      const body = await getBody(endpoint.path.slice(1));
      const schema = endpoint.shape === 'page' ? toPageSchema(endpoint.answer) : endpoint.answer;
      expect(schema.safeParse(body).error, endpoint.path).toBeUndefined();
      if (endpoint.shape === 'page' && !OF_PEOPLE.has(endpoint.path))
        expect(body.items, endpoint.path).not.toEqual([]);
    }
  });

  test('everything listed opens, and answers as the OpenAPI document says', async () => {
    const details: [list: string, detail: string, key: string][] = [
      ['bills', '/bills/{billNumber}', 'billNumber'],
      ['containers', '/containers/{number}', 'containerNumber'],
      ['exceptions', '/exceptions/{id}', 'id'],
      ['declarations', '/declarations/{declarationId}', 'declarationId'],
      ['shipments', '/shipments/{shipmentId}', 'shipmentId'],
      ['webhook-events', '/webhook-events/{id}', 'id'],
    ];
    for (const [list, detail, key] of details) {
      const schema = ENDPOINTS.find(({ path }) => path === detail)?.answer ?? z.never();
      for (const item of (await listAll(list)) as Record<string, string>[]) {
        const body = await getBody(`${list}/${encodeURIComponent(String(item[key]))}`);
        expect(schema.safeParse(body).error, `${list} ${item[key]}`).toBeUndefined();
        expect(body[key]).toBe(item[key]);
      }
    }
  });

  test('the OpenAPI document names every address and what it can be asked', () => {
    const { paths } = toOpenApi() as { paths: Record<string, { get: { parameters: { name: string }[] } }> };
    expect(Object.keys(paths)).toEqual([...new Set(ENDPOINTS.map(({ path }) => path))]);
    expect(paths['/bills']?.get.parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['bucket', 'q', 'code', 'account', 'sort', 'limit', 'cursor']),
    );
  });
});

describe('asking wrongly', () => {
  test('without a key nothing is told', async () => {
    for (const key of [null, '', 'wrong']) {
      expect(await get('bills', key)).toMatchObject({ status: 401, type: 'application/problem+json' });
    }
  });

  test('what is not known is not found, also where it is no id at all', async () => {
    const unknown = ['bills/NOSUCH', 'bills/%00', 'containers/NOSUCH', 'declarations/9', 'shipments/%20'];
    const ids = ['nonsense', '00000000-0000-7000-8000-000000000999'];
    for (const address of [
      ...unknown,
      ...ids.flatMap((id) => [`exceptions/${id}`, `webhook-events/${id}`]),
    ]) {
      expect(await get(address), address).toMatchObject({ status: 404, body: { status: 404 } });
    }
  });

  test('a limit or cursor that is none is a bad request', async () => {
    const cursors = ['x', 'e30', Buffer.from('["bills:-lastEventAt","soon",1]').toString('base64url')];
    const wrong = [
      'limit=0',
      'limit=201',
      'limit=-1',
      'limit=1.5',
      'limit=many',
      ...cursors.map((c) => `cursor=${c}`),
    ];
    for (const list of ['bills', 'containers', 'exceptions', 'declarations', 'shipments', 'webhook-events']) {
      for (const search of wrong)
        expect((await get(`${list}?${search}`)).status, `${list}?${search}`).toBe(400);
    }
  });

  test('a cursor of one list or sort is none of another', async () => {
    const { nextCursor } = await getBody('bills?limit=1');
    expect((await get(`containers?cursor=${nextCursor}`)).status).toBe(400);
    expect((await get(`bills?sort=billNumber&cursor=${nextCursor}`)).status).toBe(400);
  });

  test('a filter that is not offered is named', async () => {
    expect(await get('bills?bucket=lost')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'bucket' }] },
    });
  });

  test('an empty field of a form asks for nothing', async () => {
    expect(await getBody('bills?bucket=&q=&cursor=')).toEqual(await getBody('bills'));
  });
});

describe('paging', () => {
  test('pages of one hold what one page holds, in every sort', async () => {
    const sorts = {
      bills: ['-lastEventAt', 'lastEventAt', '-lastActivityOn', 'heldSince', '-releasedOn', 'billNumber'],
      containers: ['-lastEventAt', 'lastFreeDay', 'containerNumber'],
      exceptions: ['urgency', '-lastSeenAt', 'lastSeenAt', '-openedAt'],
      'webhook-events': ['-receivedAt', 'receivedAt'],
    };
    for (const [list, names] of Object.entries(sorts)) {
      for (const sort of names) {
        const whole = await getBody(`${list}?sort=${sort}&limit=200`);
        expect(await listAll(`${list}?sort=${sort}&limit=1`), `${list} ${sort}`).toEqual(whole.items);
        expect(whole.items.length).toBeGreaterThan(1);
      }
    }
  });
});

describe('bills', () => {
  test('a bucket lists what its count says', async () => {
    const counts = await getBody('bills/counts');
    for (const bucket of ['held', 'conflict', 'pending', 'cleared']) {
      const listed = (await listAll(`bills?bucket=${bucket}`)) as { bucket: string }[];
      expect(listed).toHaveLength(counts[bucket]);
      expect(listed.every((bill) => bill.bucket === bucket)).toBe(true);
    }
  });

  test('a bill is found by any number on it, and by the code that holds it', async () => {
    for (const search of [
      'q=held1',
      'q=PO+77-12',
      'q=po7712',
      'code=1h',
      'code=1H&bucket=held',
      'actor=cbp',
    ]) {
      const { items } = await getBody(`bills?${search}`);
      expect(
        items.map((bill: { billNumber: string }) => bill.billNumber),
        search,
      ).toContain('HELD1');
    }
    expect((await getBody('bills?code=7H')).items).toEqual([]);
    expect((await getBody('bills?actor=agriculture')).items).toEqual([]);
  });

  test('every reason names the messages that say so', async () => {
    const bill = await getBody('bills/held-1');
    expect(bill).toMatchObject({ billNumber: 'HELD1', bucket: 'held', status: 'held' });
    const [eventId] = bill.reasons[0].eventIds;
    const message = await getBody(`webhook-events/${eventId}`);
    expect(message.body).toContain('"1H"');
    expect(bill.activities[0]).toMatchObject({
      code: '1H',
      date: '2026-11-17',
      webhookEventId: eventId,
      late: false,
    });
  });

  test('news that comes after newer news is late', async () => {
    await sendMessage(
      'opentrack',
      toCustomsMessage('LATE1', '2026-11-12T10:00:00.000Z', [{ code: '1I', date: '2026-11-12' }]),
    );
    await sendMessage(
      'opentrack',
      toCustomsMessage('LATE1', '2026-11-10T10:00:00.000Z', [{ code: '1H', date: '2026-11-10' }]),
    );
    const { activities } = await getBody('bills/LATE1');
    expect(activities.map(({ code, late }: { code: string; late: boolean }) => [code, late])).toEqual([
      ['1H', true],
      ['1I', false],
    ]);
  });
});

describe('containers', () => {
  test('a container of a cleared bill, available, without holds and in free time, is ready', async () => {
    const container = await getBody('containers/msku-601167-2');
    expect(container).toMatchObject({ billNumber: 'CLEAR1', bucket: 'cleared', ready: { ready: true } });
    expect(container.timeline[0].webhookEventId).toMatch(/^[0-9a-f-]{36}$/);
    const ready = (await listAll('containers?ready=true')) as {
      containerNumber: string;
      ready: { ready: boolean };
    }[];
    expect(ready.map(({ containerNumber }) => containerNumber)).toContain('MSKU6011672');
    expect(ready.every((each) => each.ready.ready)).toBe(true);
    const others = (await listAll('containers?ready=false')) as { ready: { ready: boolean } }[];
    expect(others.some((each) => each.ready.ready)).toBe(false);
    expect(ready.length + others.length).toBe((await listAll('containers')).length);
  });

  test('a voyage that names no bill is asked for with an empty one', async () => {
    expect((await get('containers/MSKU6011672?bill=')).status).toBe(404);
    expect(await getBody('containers/MSKU6011672?bill=CLEAR1')).toMatchObject({ billNumber: 'CLEAR1' });
  });
});

describe('declarations', () => {
  test('equal references suggest a link from both sides', async () => {
    await sendMessage(
      'eaze',
      toDeclarationMessage('declaration.created', {
        declarationId: 555,
        status: 'new',
        lrn: 'LRN-555',
        commercialReference: 'po-7712',
        createdAt: '2026-11-18T09:00:00.000Z',
      }),
    );
    const declaration = await getBody('declarations/555');
    expect(declaration.links).toMatchObject([{ kind: 'bill', id: 'HELD1', state: 'suggested' }]);
    const bill = await getBody('bills/HELD1');
    expect(bill.declarations).toMatchObject([{ declarationId: '555', state: 'suggested' }]);
    expect(bill.declarations[0].reason).toBe(declaration.links[0].reason);
  });

  test('errors that differ only in numbers and quoted values are one group', async () => {
    for (const code of ['0101', '0202']) {
      await sendMessage(
        'eaze',
        toDeclarationMessage('declaration.error', {
          declarationId: `77${code}`,
          errorType: 'CUSTOMS_ERR',
          errorMessage: `Code '${code}' is not valid in item 3`,
          timestamp: '2026-11-18T09:00:00.000Z',
        }),
      );
    }
    const groups = (await listAll('declarations/errors?limit=1')) as { sample: string; count: number }[];
    expect(groups.find(({ sample }) => sample.startsWith('Code '))).toMatchObject({
      count: 2,
      declarations: 2,
    });
  });
});

describe('webhook events', () => {
  test('a message is found by a number in it, whole or begun, and shown byte for byte', async () => {
    const sent = await sendMessage(
      'opentrack',
      toCustomsMessage('FINDME123', '2026-11-18T10:00:00.000Z', []),
    );
    for (const q of ['FINDME123', 'findme-1']) {
      const { items } = await getBody(`webhook-events?q=${q}`);
      expect(items).toMatchObject([{ id: sent.id, state: 'processed', source: 'opentrack' }]);
    }
    const message = await getBody(`webhook-events/${sent.id}`);
    expect(Buffer.from(message.bodyBase64, 'base64').toString()).toBe(message.body);
    expect(message.tradeEventIds).toHaveLength(1);
  });

  test('a repeat points at the facts of the first', async () => {
    const message = toCustomsMessage('TWICE1', '2026-11-18T10:00:00.000Z', [
      { code: '1C', date: '2026-11-18' },
    ]);
    const first = await sendMessage('opentrack', message);
    const second = await sendMessage('opentrack', { ...message, deliveryAttempt: 2, pendingRetries: 3 });
    expect(await getBody(`webhook-events/${second.id}`)).toMatchObject({
      state: 'repeat',
      tradeEventIds: (await getBody(`webhook-events/${first.id}`)).tradeEventIds,
    });
  });

  test('a refused message is listed as refused', async () => {
    await sendMessage('opentrack', '{"event":"forged"}', false);
    const { items } = await getBody('webhook-events?state=refused');
    const hint = expect.stringContaining('takes the header x-opentrack-signature out');
    expect(items).toMatchObject([{ state: 'refused', event: null, source: 'opentrack', hint }]);
    expect(await getBody(`webhook-events/${items[0].id}`)).toMatchObject({
      body: '{"event":"forged"}',
      hint,
    });
  });

  test('a quarantined message is replayed, by itself or by filter; a refused one is not', async () => {
    const { id } = await sendMessage('eaze', '{"event":"declaration.created","payload":[]}');
    const report = { replayed: 1, changed: {}, left: 0, nextCursor: null };
    const reason = 'payload must be an object.';
    expect(await post(`webhook-events/${id}/replay`)).toMatchObject({
      status: 200,
      body: { ...report, id, state: 'quarantined', reason },
    });
    const filter = { state: 'quarantined', source: 'eaze' };
    expect(await post('webhook-events/replay', { filter })).toMatchObject({ status: 200, body: report });
    const { items } = await getBody('webhook-events?state=refused');
    expect(await post(`webhook-events/${items[0].id}/replay`)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('never believed') },
    });
    expect((await post('webhook-events/00000000-0000-7000-8000-000000000999/replay')).status).toBe(404);
  });

  test('a replay that is asked for wrongly is refused, and needs a key', async () => {
    for (const [body, status] of [
      [{ filter: { state: 'refused' } }, 422],
      [{ filter: { state: 'processed' } }, 422],
      [{ filter: { colour: 'red' } }, 422],
      [{ all: true }, 422],
      [{ cursor: 'x' }, 400],
      ['no json', 400],
      [' '.repeat(270_000), 400],
    ] as const)
      expect((await post('webhook-events/replay', body)).status, JSON.stringify(body).slice(0, 40)).toBe(
        status,
      );
    expect((await post('webhook-events/replay', {}, 'wrong')).status).toBe(401);
    expect(await get('webhook-events/replay')).toMatchObject({ status: 405 });
  });

  test('what senders say that we do not know is listed', async () => {
    expect((await getBody('webhook-events/unknowns?kind=value')).items).toContainEqual(
      expect.objectContaining({ source: 'opentrack', path: 'data.activities[].code', value: 'ESA' }),
    );
    expect((await get('webhook-events/unknowns?kind=colour')).status).toBe(422);
  });

  test('a time before everything lists nothing', async () => {
    expect((await getBody('webhook-events?to=2020-01-01')).items).toEqual([]);
    expect((await getBody('webhook-events?from=2020-01-01T00:00:00Z')).items).not.toEqual([]);
  });
});

describe('the audit log', () => {
  test('it tells what people did, page by page, and is as it was written', async () => {
    const { items } = await getBody('audit?subject=HELD1&action=bill');
    expect(items).toMatchObject([
      {
        seq: 1,
        action: 'bill.note',
        actor: { name: 'Test' },
        subject: { kind: 'bill', key: 'HELD1' },
        after: { note: '=seen' },
      },
    ]);
    expect(await listAll('audit?limit=1')).toEqual((await getBody('audit')).items);
    expect((await getBody('audit?person=nobody')).items).toEqual([]);
    expect((await getBody('audit?person=test')).items).not.toEqual([]);
    expect((await getBody('audit?to=2020-01-01')).items).toEqual([]);
    expect(await getBody('audit/verification')).toMatchObject({ intact: true, flaws: [] });
  });

  test('as a file it holds the same entries, and no formula', async () => {
    const file = async (format: string) => {
      const { GET } = await import('./audit/export/route.ts');
      const headers = { authorization: `Bearer ${TEST_API_KEY}` };
      const response = await GET(
        new Request(`http://localhost/api/v1/audit/export?format=${format}`, { headers }),
      );
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-.*"$/);
      return response.text();
    };
    const lines = (await file('ndjson')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual((await getBody('audit?sort=seq')).items);
    const csv = (await file('csv')).trim().split('\r\n');
    expect(csv).toHaveLength(lines.length + 1);
    expect(csv[0]).toMatch(/^seq,at,actor kind,/);
  });
});

describe('the state proof', () => {
  test('a repeat changes nothing, news does', async () => {
    const message = toCustomsMessage('PROOF1', '2026-11-18T10:00:00.000Z', [
      { code: '1H', date: '2026-11-18' },
    ]);
    await sendMessage('opentrack', message);
    const before = await getBody('state');
    await sendMessage('opentrack', { ...message, deliveryAttempt: 2, sentAt: '2026-11-18T10:30:00.000Z' });
    expect((await getBody('state')).stateHash).toBe(before.stateHash);
    await sendMessage(
      'opentrack',
      toCustomsMessage('PROOF1', '2026-11-19T10:00:00.000Z', [{ code: '1I', date: '2026-11-19' }]),
    );
    expect((await getBody('state')).stateHash).not.toBe(before.stateHash);
  });
});
