import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { getDatabase, openDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { TradeEvent } from '#lib/domain/trade-event.ts';
import { toCustomsMessage, useTestSecrets } from '#lib/testing/send-message.ts';
import { toDefaultFeedId } from './default-feeds.ts';
import { inTransaction } from './in-transaction.ts';
import { keepWebhookEvents } from './keep-webhook-events.ts';
import type { AuthenticMessage } from './kept-message.ts';
import { opentrack } from './sources/opentrack/source.ts';
import { translateMessage } from './translate-message.ts';

useTestSecrets();

/** A message about a bill; `spoil` makes of its fact what cannot be taken. */
function toMessage(
  billNumber: string,
  spoil = (fact: TradeEvent): TradeEvent => fact,
  date = '2025-07-10',
): AuthenticMessage {
  const activities = [{ code: '1H', date }];
  const body = Buffer.from(
    JSON.stringify(toCustomsMessage(billNumber, '2025-07-19T17:00:00.000Z', activities)),
  );
  const id = v7();
  const translated = translateMessage(opentrack, body, id);
  return {
    id,
    workspaceId: DEFAULT_WORKSPACE_ID,
    feedId: toDefaultFeedId('opentrack'),
    source: 'opentrack',
    receivedAt: toInstant(new Date()),
    headers: {},
    body,
    translated: { ...translated, facts: translated.facts.map(spoil) },
  };
}

/** As the door has it: held to the workspace. */
function ours() {
  return getWorkspaceDatabase(DEFAULT_WORKSPACE_ID).pool;
}

async function count(sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await getDatabase().pool.query<{ count: string }>(sql, values);
  return Number(rows[0]?.count);
}

test.each<[string, string, (fact: TradeEvent) => TradeEvent]>([
  ['the database cannot store', 'POISON', (fact) => ({ ...fact, sentAt: 'never' }) as unknown as TradeEvent],
  [
    'our rules cannot fold',
    'FOLD',
    (fact) => ({ ...fact, data: { activities: 7 } }) as unknown as TradeEvent,
  ],
])('one message in five hundred that %s hurts none of its neighbours', async (_, prefix, spoil) => {
  const messages = Array.from({ length: 500 }, (_each, number) =>
    number === 123 ? toMessage(`${prefix}X`, spoil) : toMessage(`${prefix}${number}`),
  );
  const kept = await keepWebhookEvents(ours(), DEFAULT_WORKSPACE_ID, messages);
  expect(kept.map((each) => each?.id)).toEqual(messages.map((message) => message.id));
  expect(kept.filter((each) => each?.state === 'processed')).toHaveLength(499);
  expect(kept[123]).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/^It could not be processed: /),
  });
  const { rows } = await getDatabase().pool.query('select state, body from webhook_events where id = $1', [
    messages[123]?.id,
  ]);
  expect(rows).toEqual([{ state: 'failed', body: messages[123]?.body }]);
  expect(await count('select count(*) from bills where bill_number like $1', [`${prefix}%`])).toBe(499);
});

test('a message whose rows break a rule of their table stands alone too, though the end of the batch was sent with them', async () => {
  const { pool } = getDatabase();
  await pool.query(`alter table bills add constraint no_poison check (bill_number <> 'AHEAD1')`);
  try {
    const messages = Array.from({ length: 4 }, (_, number) => toMessage(`AHEAD${number}`));
    const kept = await keepWebhookEvents(ours(), DEFAULT_WORKSPACE_ID, messages);
    expect(kept.map((each) => each?.state)).toEqual(['processed', 'failed', 'processed', 'processed']);
  } finally {
    await pool.query('alter table bills drop constraint no_poison');
  }
});

test('a repeat in the same batch is one, and its place in the answers is its own', async () => {
  const kept = await keepWebhookEvents(ours(), DEFAULT_WORKSPACE_ID, [
    toMessage('TWICE1'),
    toMessage('TWICE2'),
    toMessage('TWICE1'),
  ]);
  expect(kept.map((each) => each?.state)).toEqual(['processed', 'processed', 'repeat']);
});

test('many batches about the same bills at once leave every message kept', async () => {
  const batches = Array.from({ length: 12 }, (_, batch) =>
    Array.from({ length: 20 }, (_each, number) => toMessage(`HOT${batch % 2 === 0 ? number : 19 - number}`)),
  );
  const kept = await Promise.all(
    batches.map((batch) => keepWebhookEvents(ours(), DEFAULT_WORKSPACE_ID, batch)),
  );
  const states = kept.flat().map((each) => each?.state);
  expect(states.filter((state) => state === 'processed')).toHaveLength(20);
  expect(states.filter((state) => state === 'repeat')).toHaveLength(220);
});

test('a batch that was folded of what the one before it would have left behind says nothing of what that one lost', async () => {
  const asItIs = (fact: TradeEvent) => fact;
  const unstorable = (fact: TradeEvent) => ({ ...fact, happenedAt: 'never' }) as unknown as TradeEvent;
  const batches = [
    [toMessage('CHAIN1', asItIs, '2025-07-10')],
    [toMessage('CHAIN1', asItIs, '2025-07-11'), toMessage('CHAIN1', unstorable, '2025-07-12')],
    [toMessage('CHAIN1', asItIs, '2025-07-13')],
    [toMessage('CHAIN1', asItIs, '2025-07-14')],
  ];
  const kept = await Promise.all(
    batches.map((batch) => keepWebhookEvents(ours(), DEFAULT_WORKSPACE_ID, batch)),
  );
  expect(kept.flat().map((each) => each?.state)).toEqual([
    'processed',
    'processed',
    'failed',
    'processed',
    'processed',
  ]);
  const { rows } = await getDatabase().pool.query<{ day: string }>(
    `select placed_on::text as day from holds where bill_number = 'CHAIN1' order by position`,
  );
  expect(rows.map(({ day }) => day)).toEqual(['2025-07-10', '2025-07-11', '2025-07-13', '2025-07-14']);
});

test('while the database is away nothing is kept, and the sender is told to try again', async () => {
  const { pool } = openDatabase('postgresql://nobody@127.0.0.1:1/nothing');
  await expect(keepWebhookEvents(pool, DEFAULT_WORKSPACE_ID, [toMessage('AWAY1')])).rejects.toMatchObject({
    name: 'Unavailable',
    status: 503,
  });
});

test('a connection that dies on the way leaves nothing behind, and the next one works', async () => {
  const { pool } = getDatabase();
  const dying = inTransaction(pool, async (client) => {
    await client.query(
      `insert into workspaces (id, name) values ('00000000-0000-7000-8000-0000000000ff', 'x')`,
    );
    await client.query('select pg_terminate_backend(pg_backend_pid())');
  });
  await expect(dying).rejects.toMatchObject({ failure: 'away' });
  expect(await count(`select count(*) from workspaces where name = 'x'`)).toBe(0);
});

test('a transaction that takes more than five seconds is given up', async () => {
  const startedAt = performance.now();
  const slow = inTransaction(ours(), (client) => client.query('select pg_sleep(7)'));
  await expect(slow).rejects.toMatchObject({ failure: 'away' });
  expect(performance.now() - startedAt).toBeLessThan(6_500);
});

test('an error that was swallowed on the way is no commit', async () => {
  const swallowing = inTransaction(ours(), async (client) => {
    await client.query('select 1/0').catch(() => {});
  });
  await expect(swallowing).rejects.toMatchObject({ message: 'The database rolled the transaction back.' });
});
