import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toWebhookSecretPlace } from '#lib/outbound-webhooks/webhook-secret.ts';
import { resealSecrets } from './reseal-secrets.ts';
import { openSecret, sealSecret } from './seal-secret.ts';

const NEW = 'the new secret of this test';
const OLD = 'the old secret of this test';
process.env.APP_SECRET = NEW;
process.env.APP_SECRET_PREVIOUS = OLD;

const FEED = '00000000-0000-7000-8000-0000000000f1';
const { pool } = getDatabase();

function placeOf(secretId: string) {
  return { workspaceId: DEFAULT_WORKSPACE_ID, feedId: FEED, secretId };
}

async function keep(secretId: string, appSecret: string) {
  await pool.query(
    `insert into feeds (workspace_id, id, source, name) values ($1, $2, 'eaze', 'x') on conflict do nothing`,
    [DEFAULT_WORKSPACE_ID, FEED],
  );
  await pool.query('insert into feed_secrets (workspace_id, feed_id, id, sealed) values ($1, $2, $3, $4)', [
    DEFAULT_WORKSPACE_ID,
    FEED,
    secretId,
    sealSecret('key', placeOf(secretId), appSecret),
  ]);
}

async function opensUnder(secretId: string, appSecret: string) {
  const { rows } = await pool.query('select sealed from feed_secrets where id = $1', [secretId]);
  return openSecret(rows[0].sealed, placeOf(secretId), [appSecret]);
}

test('after a start under a new APP_SECRET the one before may be forgotten', async () => {
  const [old, current, lost] = ['a1', 'a2', 'a3'].map((end) => `00000000-0000-7000-8000-0000000000${end}`);
  if (!old || !current || !lost) return expect.fail();
  await keep(old, OLD);
  await keep(current, NEW);
  await keep(lost, 'a secret that nobody has any more');
  expect(await resealSecrets()).toBe(1);
  expect(await opensUnder(old, NEW)).toBe('key');
  expect(await opensUnder(current, NEW)).toBe('key');
  expect(await opensUnder(lost, 'a secret that nobody has any more')).toBe('key');
  expect(await resealSecrets()).toBe(0);
});

test('so may the one under which the secret of an outbound webhook was sealed', async () => {
  const webhookId = '00000000-0000-7000-8000-0000000000b1';
  const place = toWebhookSecretPlace({ workspaceId: DEFAULT_WORKSPACE_ID, webhookId });
  await pool.query(
    `insert into outbound_webhooks (workspace_id, id, name, url, sealed_secret, created_by)
     values ($1, $2, 'Planner', 'https://planner.example', $3, 'ana')`,
    [DEFAULT_WORKSPACE_ID, webhookId, sealSecret('whsec_x', place, OLD)],
  );
  expect(await resealSecrets()).toBe(1);
  const { rows } = await pool.query('select sealed_secret from outbound_webhooks where id = $1', [webhookId]);
  expect(openSecret(rows[0].sealed_secret, place, [NEW])).toBe('whsec_x');
});
