import { beforeAll, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import type { Access } from '../access.ts';
import { requireApiAccess } from '../require-api-access.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const ADA = '00000000-0000-7000-8000-0000000000aa';
const ada: Access = toTestAccess({
  actor: { kind: 'person', id: ADA, name: 'Ada' },
  person: {
    id: ADA,
    name: 'Ada',
    email: 'ada@example.com',
    timeZone: null,
    language: null,
    habits: { density: null, reference: null },
    sessionId: '',
  },
});

beforeAll(() =>
  getDatabase().pool.query(`insert into people (id, name, email) values ($1, 'Ada', 'ada@example.com')`, [
    ADA,
  ]),
);

const use = (key: string, path = '/api/v1/bills', method = 'GET') =>
  requireApiAccess(
    new Request(`http://localhost${path}`, { method, headers: { authorization: `Bearer ${key}` } }),
  );

test('a key opens what its role opens, is seen in use, and opens nothing once it is revoked', async () => {
  const { id, key } = await createApiKey(ada, { name: 'Warehouse', role: 'viewer', expiresInDays: null });
  expect(await use(key)).toMatchObject({
    role: 'viewer',
    actor: { kind: 'api-key', id, name: 'Warehouse' },
    person: null,
  });
  await expect(use(key, '/api/v1/exceptions/bulk', 'POST')).rejects.toMatchObject({ status: 403 });
  const [listed] = await listApiKeys(ada);
  expect(listed).toMatchObject({
    id,
    state: 'active',
    createdBy: 'Ada',
    start: key.slice(0, 10),
    lastUsedAt: expect.any(String),
  });
  await revokeApiKey(ada, id);
  await expect(use(key)).rejects.toMatchObject({ status: 401 });
  await expect(revokeApiKey(ada, id)).rejects.toMatchObject({ status: 404 });
});

test('a key opens nothing after its last day', async () => {
  const { id, key } = await createApiKey(ada, { name: 'Short', role: 'administrator', expiresInDays: 1 });
  expect(await use(key)).toMatchObject({ role: 'administrator' });
  await getDatabase().pool.query(`update api_keys set expires_at = now() - interval '1 hour' where id = $1`, [
    id,
  ]);
  await expect(use(key)).rejects.toMatchObject({ status: 401 });
  expect((await listApiKeys(ada)).find((one) => one.id === id)).toMatchObject({ state: 'expired' });
});

test('of a key only its digest is kept, also in the audit log', async () => {
  const { key } = await createApiKey(ada, { name: 'Secret', role: 'viewer', expiresInDays: null });
  const { rows } = await getDatabase().pool.query(
    `select (select json_agg(k)::text from api_keys k) || (select json_agg(a)::text from audit_entries a) as all`,
  );
  expect(rows[0].all).not.toContain(key.slice(10));
  expect(rows[0].all).toContain('api-key.create');
});

test('programs make no keys, and nothing else that is a person’s', async () => {
  await expect(async () =>
    createApiKey(toTestAccess(), { name: 'x', role: 'viewer', expiresInDays: null }),
  ).rejects.toMatchObject({ status: 403 });
});

test('what is nearly a key is none', async () => {
  const { key } = await createApiKey(ada, { name: 'Near', role: 'viewer', expiresInDays: null });
  for (const near of [`${key}x`, key.slice(0, -1), key.toUpperCase(), key.slice(4)]) {
    await expect(use(near), near).rejects.toMatchObject({ status: 401 });
  }
});
