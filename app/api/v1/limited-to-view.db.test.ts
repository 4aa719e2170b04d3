import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { isAllowed, type Method, PERMISSIONS } from '#lib/auth/permissions.ts';
import { getSignInSecret } from '#lib/auth/session-cookie.ts';
import { followBrokerLink } from '#lib/broker-links/follow-broker-link.ts';
import { readHoldList } from '#lib/broker-links/read-hold-list.ts';
import { getDatabase } from '#lib/database/database.ts';
import { withRequestLimits } from '#lib/database/request-limits.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';

// A broker who is limited to a saved view asks every route there is, over the doors that Next opens, with the numbers of
// what the view does not show.

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const AT = '2026-11-18T10:00:00.000Z';
const THEIRS = ['THEIRS1', 'MSCU1234567'];
const { pool } = getDatabase();

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Asked {
  params?: Record<string, string>;
  body?: object;
  query?: string;
}

async function signIn(person: { id: string; name: string }): Promise<string> {
  await pool.query(
    `insert into sessions (id, person_id, token, expires_at) values ($1, $1, $2, now() + interval '1 day')`,
    [person.id, person.name],
  );
  const signature = createHmac('sha256', getSignInSecret()).update(person.name).digest('base64');
  return `clearhold.session_token=${encodeURIComponent(`${person.name}.${signature}`)}`;
}

/** Asks a route as Next would, in a request whose limits `server.ts` holds. */
async function ask(
  cookie: string,
  method: Method,
  address: string,
  { params = {}, body, query = '' }: Asked = {},
) {
  const file = `${import.meta.dirname}/${address.replace('/api/v1/', '')}/route.ts`;
  const handlers = (await import(/* @vite-ignore */ file)) as Partial<Record<Method, Handler>>;
  const handler = handlers[method] ?? expect.fail(`${address} has no ${method}`);
  const path = address.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const request = new Request(`http://localhost${path}${query}`, {
    method,
    headers: { cookie, host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const response = await withRequestLimits(() => handler(request, { params: Promise.resolve(params) }));
  const text = await response.text();
  return { status: response.status, text, json: () => JSON.parse(text) };
}

const LIMITED_ROUTES = Object.entries(PERMISSIONS).flatMap(([address, methods]) =>
  Object.entries(methods).flatMap(([method, allowance]) =>
    address.startsWith('/api/v1/') &&
    !address.includes('[[') &&
    !address.endsWith('/live') &&
    allowance.roles !== 'anyone' &&
    isAllowed(allowance, { role: 'broker', isLimited: true })
      ? [{ address, method: method as Method }]
      : [],
  ),
);
const namesIn = (address: string) => [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
const LISTS = LIMITED_ROUTES.filter(
  ({ address, method }) => method === 'GET' && namesIn(address).length === 0,
);
const CARGO = LIMITED_ROUTES.filter(({ address }) =>
  /\[(billNumber|number|declarationId|id)\]/.test(address),
);

let administrator = '';
let broker = '';
let brokerId = '';
let viewId = '';

const billsOf = async (cookie: string): Promise<string[]> =>
  (await ask(cookie, 'GET', '/api/v1/bills'))
    .json()
    .items.map((bill: { billNumber: string }) => bill.billNumber);
const limitTo = (view: string) =>
  ask(administrator, 'PATCH', '/api/v1/members/[id]', {
    params: { id: brokerId },
    body: { role: 'broker', scope: { accounts: [], bills: [], view } },
  });
const keepView = async (params: object, list = 'customs') =>
  (
    await ask(administrator, 'POST', '/api/v1/views', {
      body: { list, name: 'Held for us', audience: 'team', params },
    })
  ).json().id as string;

beforeAll(async () => {
  for (const [account, bill, container, code] of [
    ['ours.example', 'OURS1', 'MSKU6011672', '1H'],
    ['ours.example', 'OURS2', 'TGHU1000012', '7H'],
    ['theirs.example', 'THEIRS1', 'MSCU1234567', '1H'],
  ] as const) {
    const entry = toCustomsMessage(bill, AT, [{ code, date: '2026-11-17', isHold: true }]);
    entry.data.account.domain = account;
    await sendMessage('opentrack', entry);
    await sendMessage(
      'opentrack',
      toContainerMessage('container.exceptions.updated', container, AT, {
        masterBillNumber: bill,
        exceptionName: 'demurrageDetected',
        context: { status: 'AVAILABLE', demurrageOwedAtPort: 275.5 },
      }),
    );
  }
  const ana = await addPerson('Ana Silva', 'administrator');
  const cleo = await addPerson('Cleo Ward', 'broker');
  brokerId = cleo.person.id;
  administrator = await signIn(ana.person);
  broker = await signIn(cleo.person);
  expect(await billsOf(broker)).toHaveLength(3);
  viewId = await keepView({ account: 'ours.example', code: '1H', sort: 'heldSince' });
  expect((await limitTo(viewId)).status).toBe(200);
});

describe('a broker who is limited to a saved view', () => {
  test('sees the bills that the view shows', async () => {
    expect(await billsOf(broker)).toEqual(['OURS1']);
    expect((await ask(broker, 'GET', '/api/v1/bills/counts')).json()).toMatchObject({ held: 1 });
    const { items } = (await ask(broker, 'GET', '/api/v1/exceptions')).json();
    expect(items.map((one: { billNumber: string }) => one.billNumber)).toEqual(['OURS1']);
    expect((await ask(broker, 'GET', '/api/v1/me')).json()).toMatchObject({
      scope: { view: { id: viewId } },
      scopeTrouble: null,
    });
  });

  test('finds a bill that has come into the view, and no longer one that has left it', async () => {
    const held = toCustomsMessage('OURS2', '2026-11-18T11:00:00.000Z', [
      { code: '7H', date: '2026-11-17', isHold: true },
      { code: '1H', date: '2026-11-18', isHold: true },
    ]);
    held.data.account.domain = 'ours.example';
    await sendMessage('opentrack', held);
    expect(await billsOf(broker)).toEqual(expect.arrayContaining(['OURS1', 'OURS2']));
    const lifted = toCustomsMessage('OURS2', '2026-11-18T12:00:00.000Z', [
      { code: '7H', date: '2026-11-17', isHold: true },
      { code: '1H', date: '2026-11-18', isHold: true },
      { code: '1I', date: '2026-11-18', isHold: false },
    ]);
    lifted.data.account.domain = 'ours.example';
    await sendMessage('opentrack', lifted);
    expect(await billsOf(broker)).toEqual(['OURS1']);
  });

  test.each(LISTS)('is told of nothing else by $address', async ({ address, method }) => {
    for (const query of ['', '?limit=200', '?q=THEIRS1&limit=200', '?q=MSCU1234567']) {
      const { status, text } = await ask(broker, method, address, { query });
      expect(status, text).not.toBe(500);
      for (const id of THEIRS) expect(text).not.toContain(`"${id}"`);
    }
  });

  test.each(CARGO)('finds nothing else by $method $address', async ({ address, method }) => {
    const { rows } = await pool.query<{ id: string }>(
      `select id from container_exceptions where bill_number = 'THEIRS1'`,
    );
    const digest = async () =>
      (
        await pool.query(
          `select md5(string_agg(t::text, '|' order by t::text)) as digest from trade_events t`,
        )
      ).rows[0]?.digest;
    const before = await digest();
    for (const id of [...THEIRS, ...rows.map((row) => row.id)]) {
      const params = { ...Object.fromEntries(namesIn(address).map((name) => [name, id])), act: 'note' };
      const body =
        method === 'GET' || method === 'DELETE'
          ? undefined
          : { note: 'x', watching: true, enabled: true, name: 'x' };
      const { status, text } = await ask(broker, method, address, { params, ...(body && { body }) });
      expect([403, 404], `${id} ${text}`).toContain(status);
    }
    expect(await digest()).toBe(before);
  });

  test('cannot show others more by a link of their own than they see', async () => {
    const made = await ask(broker, 'POST', '/api/v1/shares', {
      body: { broker: 'A friend', filter: { bucket: 'held' } },
    });
    const token = made.json().path.replace('/shared/', '');
    const list = await withRequestLimits(async () =>
      readHoldList(await followBrokerLink(token, { id: null, address: '192.0.2.1' })),
    );
    expect(list.items.map(({ billNumber }) => billNumber)).toEqual(['OURS1']);
  });
});

describe('what somebody sees through a view is changed by administrators alone', () => {
  test('a view that is widened shows no more until an administrator takes that over', async () => {
    await ask(administrator, 'PATCH', '/api/v1/views/[id]', {
      params: { id: viewId },
      body: { params: { bucket: 'held' } },
    });
    expect(await billsOf(broker)).toEqual(['OURS1']);
    const { items } = (await ask(administrator, 'GET', '/api/v1/members')).json();
    expect(items.find(({ id }: { id: string }) => id === brokerId)).toMatchObject({ viewOfScope: 'changed' });
    await limitTo(viewId);
    expect(await billsOf(broker)).toHaveLength(3);
  });

  test('nobody is limited to a view that limits nobody', async () => {
    for (const [params, list] of [
      [{ sort: 'heldSince', columns: 'holds' }, 'customs'],
      [{ watched: 'false' }, 'customs'],
      [{ assignee: 'me' }, 'customs'],
      [{ bucket: 'nonsense' }, 'customs'],
      [{ q: 'MSCU' }, 'containers'],
    ] as const) {
      expect((await limitTo(await keepView(params, list))).status, JSON.stringify(params)).toBe(422);
    }
    expect((await limitTo('00000000-0000-7000-8000-00000000000b')).status).toBe(404);
  });

  test('a view that is deleted shows nothing, and that is said to both', async () => {
    await ask(administrator, 'DELETE', '/api/v1/views/[id]', { params: { id: viewId } });
    expect(await billsOf(broker)).toEqual([]);
    expect((await ask(broker, 'GET', '/api/v1/me')).json().scopeTrouble).toMatch(
      /“Held for us”.* was deleted/,
    );
    const { items } = (await ask(administrator, 'GET', '/api/v1/notices')).json();
    expect(items).toEqual([
      expect.objectContaining({ kind: 'limiting-view-deleted', text: expect.stringContaining('Cleo Ward') }),
    ]);
  });
});
