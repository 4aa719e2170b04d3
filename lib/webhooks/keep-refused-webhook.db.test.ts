import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { useTestSecrets } from '#lib/testing/send-message.ts';
import { setFormerSecrets } from './former-secrets.ts';
import { keepRefusedWebhook } from './keep-refused-webhook.ts';
import { receiveWebhook } from './receive-webhook.ts';

useTestSecrets();

async function readKept(source: string): Promise<{ reason: string; hint: string; headers: object }[]> {
  const { rows } = await getDatabase().pool.query(
    'select reason, hint, headers from refused_webhooks where source = $1 order by id',
    [source],
  );
  return rows;
}

function keep(source: string, body: Uint8Array, workspaceId = DEFAULT_WORKSPACE_ID): Promise<void> {
  const receivedAt = toInstant(new Date());
  const rest = { address: '192.0.2.1', headers: {}, hint: null, receivedAt };
  return keepRefusedWebhook(getDatabase().pool, { workspaceId, source, reason: 'r', body, ...rest });
}

function knock(proof: string, address: string) {
  return receiveWebhook({
    source: 'opentrack',
    headers: [['x-opentrack-signature', proof]],
    body: Buffer.from('{"event":"x"}'),
    address,
    receivedAt: toInstant(new Date()),
  });
}

test('why a proof failed is kept with the message, and told to nobody at the door', async () => {
  setFormerSecrets({ OPENTRACK_WEBHOOK_SECRET: ['once-the-secret'] });
  const proof = createHmac('sha256', 'once-the-secret').update('{"event":"x"}').digest('hex');
  const { status, body } = await knock(proof, '192.0.2.10');
  expect([status, body]).toEqual([
    401,
    '{"status":"refused","reason":"The proof of the sender is missing or wrong."}',
  ]);
  expect((await readKept('opentrack')).at(-1)).toMatchObject({
    hint: expect.stringContaining('It matches the old secret'),
    headers: { 'x-opentrack-signature': proof },
  });
});

test('a secret sent where a signature belongs is not kept', async () => {
  await knock('secret-of-tests', '192.0.2.11');
  const { rows } = await getDatabase().pool.query(
    `select count(*)::int as leaks from refused_webhooks where refused_webhooks::text like '%secret-of-tests%'`,
  );
  expect(rows).toEqual([{ leaks: 0 }]);
  expect((await readKept('opentrack')).at(-1)?.headers).toEqual({
    'x-opentrack-signature': '(a secret, not kept)',
  });
});

test('the newest thousand of a workspace stay, and those of another are left alone', async () => {
  const other = '00000000-0000-7000-8000-0000000000aa';
  await keep('theirs', Buffer.from('x'), other);
  for (let number = 0; number < 1_010; number++) await keep(number < 20 ? 'early' : 'many', Buffer.from('x'));
  const { rows } = await getDatabase().pool.query(
    'select workspace_id, count(*)::int as kept from refused_webhooks group by 1 order by 2',
  );
  expect(rows).toEqual([
    { workspace_id: other, kept: 1 },
    { workspace_id: DEFAULT_WORKSPACE_ID, kept: 1_000 },
  ]);
  expect(await readKept('early')).toHaveLength(10);
});

test('large ones stay within eight mebibytes together, the newest of them', async () => {
  for (let number = 0; number < 135; number++) await keep(`large${number}`, randomBytes(200_000));
  const { rows } = await getDatabase().pool.query(
    `select count(*)::int as kept, sum(octet_length(body))::int as bytes, min(octet_length(body)) as smallest
     from refused_webhooks where workspace_id = $1`,
    [DEFAULT_WORKSPACE_ID],
  );
  expect(rows[0].bytes).toBeLessThanOrEqual(8 * 1024 * 1024);
  expect(rows[0]).toMatchObject({ kept: 127, smallest: 64 * 1024 });
  expect(await readKept('large134')).toHaveLength(1);
});
