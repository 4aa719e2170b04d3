import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Method, PERMISSIONS } from '#lib/auth/permissions.ts';
import { getSignInSecret } from '#lib/auth/session-cookie.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { createFeed } from '#lib/feeds/create-feed.ts';
import { useTestSecrets } from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { listWebhookFixtures } from '#lib/testing/webhook-fixtures.ts';
import { receiveWebhook } from '#lib/webhooks/receive-webhook.ts';
import { findSource } from '#lib/webhooks/sources.ts';

// Two companies on one Clearhold. Both have the same bills, containers, declarations and shipments, and theirs has some
// of its own, all of whose numbers begin with THEIR. Ana of ours asks every route there is, with every id of theirs.

process.env.APP_SECRET = 'a secret of tests, long enough';
useTestSecrets();

const THEIRS = '00000000-0000-7000-8000-00000000000b';
const ANA = '00000000-0000-7000-8000-0000000000aa';
const BEN = '00000000-0000-7000-8000-0000000000bb';
const THEIR_WORDS = /THEIR|Their (?:feed|key|company)|their\.example|Ben Visser/;

const { pool } = getDatabase();
const ROUTES = Object.entries(PERMISSIONS).flatMap(([address, methods]) =>
  address.startsWith('/api/v1/')
    ? Object.keys(methods).map((method) => ({ address, method: method as Method }))
    : [],
);

/** What a change would say if it could: enough for each route to get as far as looking for the thing. */
const BODIES: Record<string, (id: string) => object> = {
  '/api/v1/exceptions/bulk': (id) => ({ ids: [id], action: 'acknowledge' }),
  '/api/v1/links': (id) => ({ declarationId: id, billNumber: id, state: 'confirmed' }),
  '/api/v1/feeds/[id]': () => ({ enabled: false }),
  '/api/v1/feeds/[id]/rotate': () => ({ overlapHours: 0 }),
  '/api/v1/notice-rules/[id]': () => ({ enabled: false }),
  '/api/v1/digests/[id]': () => ({ enabled: false }),
  '/api/v1/outbound-webhooks/[id]': () => ({ enabled: false }),
  '/api/v1/members/[id]': () => ({ role: 'viewer', disabled: true }),
  '/api/v1/workspaces/[id]': () => ({ name: 'Ours now' }),
};
const ANYTHING = { note: 'x', reason: 'x', assignee: null, untilChange: true, watching: true };
const ACTS = ['acknowledge', 'assign', 'snooze', 'resolve', 'reopen', 'note', 'undo'];

let cookie = '';
let theirIds: string[] = [];

beforeAll(async () => {
  await pool.query(`insert into workspaces (id, name) values ($1, 'Their company')`, [THEIRS]);
  await pool.query(
    `insert into people (id, name, email) values ($1, 'Ana Silva', 'ana@example.com'), ($2, 'Ben Visser', 'ben@their.example')`,
    [ANA, BEN],
  );
  await pool.query(
    `insert into memberships (workspace_id, person_id, role) values ($1, $2, 'administrator'), ($3, $4, 'administrator')`,
    [DEFAULT_WORKSPACE_ID, ANA, THEIRS, BEN],
  );
  await pool.query(
    `insert into sessions (id, person_id, token, expires_at) select id, id, name, now() + interval '1 day' from people`,
  );
  const token = 'Ana Silva';
  const signature = createHmac('sha256', getSignInSecret()).update(token).digest('base64');
  cookie = `clearhold.session_token=${encodeURIComponent(`${token}.${signature}`)}`;

  await fill(DEFAULT_WORKSPACE_ID, (body) => [body]);
  await fill(THEIRS, (body) => [body, toTheirs(body)]);
  await pool.query(
    `insert into api_keys (workspace_id, id, name, role, digest, start, created_by)
     values ($1, gen_random_uuid(), 'Their key', 'viewer', '\\x00', 'chk_THEIR', $2)`,
    [THEIRS, BEN],
  );
  await pool.query(
    `insert into one_time_links (workspace_id, id, kind, digest, email, role, expires_at)
     values ($1, gen_random_uuid(), 'invitation', '\\x01', 'new@their.example', 'viewer', now() + interval '1 day')`,
    [THEIRS],
  );
  theirIds = await findTheirIds();
});

/** Their own cargo: the same messages about other numbers. */
function toTheirs(body: string): string {
  return body
    .replaceAll('MEDU1234567', 'THEIRBILL1')
    .replace(/"[A-Z]{4}(\d{7})"/g, '"THEIR$1"')
    .replace(/"(declarationId|shipmentId)": ?"?(\w+)"?/g, '"$1": "THEIR$2"')
    .replace(
      /"(lrn|mrn|commercialReference|shipmentNo|bookingNumber)": ?"[^"]*"/g,
      '"$1": "THEIR-REFERENCE"',
    );
}

async function fill(workspaceId: string, toBodies: (body: string) => string[]) {
  const access = toTestAccess({ workspaceId });
  for (const name of ['opentrack', 'eaze']) {
    const source = findSource(name) ?? expect.fail();
    const title = workspaceId === THEIRS ? 'Their feed' : 'Our feed';
    const { feed, secret } = await createFeed(access, { source: name, name: title });
    for (const fixture of listWebhookFixtures(name)) {
      for (const text of toBodies(fixture.body.toString())) {
        const body = Buffer.from(text);
        const { status } = await receiveWebhook({
          source: name,
          feedId: feed.id,
          headers: [[source.proofHeader, source.toProof(body, secret)]],
          body,
          address: '127.0.0.1',
          receivedAt: toInstant(new Date()),
        });
        expect(status).toBe(200);
      }
    }
  }
}

/** Every number and id by which something that only they have is addressed. */
async function findTheirIds(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select bill_number as id from bills where workspace_id = $1 and bill_number ~ 'THEIR'
     union select container_number from containers where workspace_id = $1 and container_number ~ 'THEIR'
     union select declaration_id from declarations where workspace_id = $1 and declaration_id ~ 'THEIR'
     union select shipment_id from shipments where workspace_id = $1 and shipment_id ~ 'THEIR'
     union (select id::text from container_exceptions where workspace_id = $1 and container_number ~ 'THEIR' limit 3)
     union (select id::text from webhook_events where workspace_id = $1 limit 3)
     union select id::text from feeds where workspace_id = $1
     union select id::text from api_keys where workspace_id = $1
     union select id::text from one_time_links where workspace_id = $1
     union select id::text from workspaces where id = $1
     union select id::text from people where id = $2`,
    [THEIRS, BEN],
  );
  return rows.map(({ id }) => id);
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Asks a route as Next would, as Ana in her browser. */
async function ask(
  address: string,
  method: Method,
  params: Record<string, string>,
  body?: object,
  query = '',
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
  const response = await handler(request, { params: Promise.resolve(params) });
  return { status: response.status, text: await response.text() };
}

/** Everything of theirs, as one digest. */
async function digestTheirs(): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.columns
      where column_name = 'workspace_id' and table_schema = current_schema() order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t where workspace_id = $1`,
      [THEIRS],
    );
    parts.push(`${name} ${rows[0]?.digest}`);
  }
  return parts.join('\n');
}

const isRead = ({ method, address }: { method: Method; address: string }) =>
  method === 'GET' && !address.endsWith('/live') && !address.includes('[[');
const LISTS = ROUTES.filter((route) => isRead(route) && !route.address.includes('['));
const DETAILS = ROUTES.filter((route) => isRead(route) && route.address.includes('['));
const CHANGES = ROUTES.filter(({ method, address }) => method !== 'GET' && !address.includes('[['));

test('there is something to be seen, and they see it', async () => {
  expect(theirIds.length).toBeGreaterThan(12);
  const { rows } = await pool.query<{ workspace_id: string; bills: number }>(
    'select workspace_id, count(*)::int as bills from bills group by 1',
  );
  const countOf = (id: string) => rows.find((row) => row.workspace_id === id)?.bills ?? 0;
  expect(countOf(DEFAULT_WORKSPACE_ID)).toBeGreaterThan(0);
  expect(countOf(THEIRS)).toBeGreaterThan(countOf(DEFAULT_WORKSPACE_ID));
});

test.each(LISTS)('$address tells nothing of theirs', async ({ address, method }) => {
  const queries = ['', '?limit=200', '?q=THEIR&limit=200'];
  for (const query of queries) {
    const { status, text } = await ask(address, method, {}, undefined, query);
    expect(status, `${address}${query} ${text}`).not.toBe(500);
    expect(text.replaceAll('?q=THEIR', '')).not.toMatch(THEIR_WORDS);
    for (const id of theirIds) expect(text).not.toContain(id);
  }
});

test.each(DETAILS)('$address finds nothing under any id of theirs', async ({ address, method }) => {
  for (const id of theirIds) {
    const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
    const { status, text } = await ask(address, method, Object.fromEntries(names.map((name) => [name, id])));
    expect(status, `${id} ${text}`).toBe(404);
  }
});

test.each(CHANGES)('$method $address changes nothing of theirs', async ({ address, method }) => {
  const before = await digestTheirs();
  const acts = address.includes('[act]') ? ACTS : [''];
  for (const id of theirIds) {
    for (const act of acts) {
      const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
      const params = { ...Object.fromEntries(names.map((name) => [name, id])), ...(act && { act }) };
      const body = BODIES[address]?.(id) ?? ANYTHING;
      const { status, text } = await ask(address, method, params, method === 'DELETE' ? undefined : body);
      expect(text).not.toMatch(/THEIR-REFERENCE|Their (?:feed|key|company)|Ben Visser/);
      // Where the address names a thing, it is one that there is not.
      if (address.includes('[')) expect(status, `${address} ${id} ${text}`).toBe(404);
    }
  }
  expect(await digestTheirs()).toBe(before);
});

test('a cursor of theirs opens no page of theirs', async () => {
  const first = await ask('/api/v1/bills', 'GET', {}, undefined, '?limit=1');
  const cursor = JSON.parse(first.text).nextCursor ?? '';
  const next = await ask('/api/v1/bills', 'GET', {}, undefined, `?limit=200&cursor=${cursor}`);
  expect(next.text).not.toMatch(THEIR_WORDS);
});
