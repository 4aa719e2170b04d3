import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { getStateProof } from '#lib/state/get-state-proof.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { listWebhookFixtures } from '#lib/testing/webhook-fixtures.ts';
import { toDefaultFeedId } from '../default-feeds.ts';
import { replayWebhookEvent } from './replay-webhook-event.ts';
import { replayWebhookEvents } from './replay-webhook-events.ts';

useTestSecrets();

const ACCESS = toTestAccess({ actor: { kind: 'person', id: v7(), name: 'Ana Silva' } });
const EVERYTHING = [
  'webhook_events, webhook_contents, refused_webhooks, trade_events, bills, holds, containers',
  'container_exceptions, declarations, declaration_errors, shipments',
].join(', ');

/** What a process remembers of facts and rows that are gone is told to be old. */
async function clear(tables: string): Promise<void> {
  await getDatabase().pool.query(
    `truncate ${tables}; update row_counts set rows = 0; update change_versions set version = version + 1`,
  );
}

beforeEach(() => clear(EVERYTHING));

interface Message {
  source: string;
  body: string | Uint8Array;
}

const hashOf = async () => (await getStateProof(ACCESS)).stateHash;

async function ingest(messages: Message[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { source, body } of messages) ids.push((await sendMessage(source, body)).id);
  return ids;
}

/** What older rules left behind who understood nothing of these: the bytes, and no fact. */
async function forgetRules(state: string, reason = 'Older rules could not read it.'): Promise<void> {
  const { pool } = getDatabase();
  await pool.query(
    `update webhook_events set state = case state when 'repeat' then state else $1 end, reason = $2,
            identifiers = '{}', sent_at = null`,
    [state, reason],
  );
  await clear(EVERYTHING.replace('webhook_events, webhook_contents, refused_webhooks, ', ''));
}

async function listStates(): Promise<Record<string, number>> {
  const { rows } = await getDatabase().pool.query<{ state: string; messages: number }>(
    'select state, count(*)::int as messages from webhook_events group by 1',
  );
  return Object.fromEntries(rows.map((row) => [row.state, row.messages]));
}

async function replayAll(filter = {}) {
  let cursor: string | undefined;
  const changed: Record<string, number> = {};
  let replayed = 0;
  for (let calls = 0; calls < 50; calls++) {
    const report = await replayWebhookEvents(ACCESS, filter, cursor);
    replayed += report.replayed;
    for (const [state, count] of Object.entries(report.changed))
      changed[state] = (changed[state] ?? 0) + count;
    if (report.nextCursor === null) return { replayed, changed, left: report.left };
    cursor = report.nextCursor;
  }
  throw new Error('It does not end.');
}

/** Everything that is printed, with deliveries of the same content that were sent later. */
function listMessages(): Message[] {
  const retries = ['2025-07-19T17:30:00.000Z', '2025-07-25T08:00:00.000Z'].flatMap((sentAt) => [
    toCustomsMessage('REPLAY1', sentAt, [{ code: '1H', date: '2025-07-10', isHold: true }]),
    toContainerMessage('container.status.updated', 'MSCU7654321', sentAt, {
      status: 'AVAILABLE',
      masterBillNumber: 'REPLAY1',
    }),
  ]);
  return [
    ...listWebhookFixtures().map(({ source, body }) => ({ source, body })),
    ...retries.map((message) => ({ source: 'opentrack', body: JSON.stringify(message) })),
  ];
}

describe('after a change of rules', () => {
  test.each(['quarantined', 'unrecognised', 'failed'])(
    'messages kept as %s come to what they would have come to at once, repeats included',
    async (state) => {
      const ids = await ingest(listMessages());
      const fresh = { hash: await hashOf(), states: await listStates() };
      await forgetRules(state);
      expect(await hashOf()).not.toBe(fresh.hash);

      const report = await replayAll();
      expect(report).toEqual({
        replayed: ids.length,
        changed: { processed: fresh.states.processed },
        left: 0,
      });
      expect({ hash: await hashOf(), states: await listStates() }).toEqual(fresh);
      const { rows } = await getDatabase().pool.query(
        'select count(*)::int as reasons from webhook_events where reason is not null',
      );
      expect(rows).toEqual([{ reasons: 0 }]);
    },
  );

  test('a repeat that comes before the replay brings its own sighting', async () => {
    const message = (sentAt: string) =>
      JSON.stringify(toCustomsMessage('LATE1', sentAt, [{ code: '1H', date: '2025-07-10' }]));
    const [first = ''] = await ingest([{ source: 'opentrack', body: message('2025-07-10T10:00:00.000Z') }]);
    await forgetRules('quarantined');
    const [second = ''] = await ingest([{ source: 'opentrack', body: message('2025-07-15T10:00:00.000Z') }]);
    const report = await replayWebhookEvent(ACCESS, first);
    expect(report).toMatchObject({ id: first, state: 'processed', reason: null, changed: { processed: 1 } });
    const { rows } = await getDatabase().pool.query(
      'select webhook_event_id as by from trade_events order by sent_at',
    );
    expect(rows).toEqual([{ by: first }, { by: second }]);
  });

  test('one message takes the repeats of its content with it, whichever of them is asked for', async () => {
    const bodies = ['2025-07-10T10:00:00.000Z', '2025-07-11T10:00:00.000Z', '2025-07-12T10:00:00.000Z'].map(
      (sentAt) => JSON.stringify(toCustomsMessage('MANY1', sentAt, [{ code: '1H', date: '2025-07-10' }])),
    );
    const ids = await ingest(bodies.map((body) => ({ source: 'opentrack', body })));
    const fresh = await hashOf();
    await forgetRules('quarantined');
    const report = await replayWebhookEvent(ACCESS, ids[2] ?? '');
    expect(report).toMatchObject({ state: 'repeat', replayed: 3, changed: { processed: 1 }, left: 0 });
    expect(await hashOf()).toBe(fresh);
  });

  test('a fact that reads otherwise today is put right, one that is not stated any more is taken back', async () => {
    const { pool } = getDatabase();
    const body = JSON.stringify(
      toContainerMessage('container.status.updated', 'MSCU7654321', '2025-07-10T10:00:00.000Z', {
        status: 'AVAILABLE',
        masterBillNumber: 'RIGHT1',
      }),
    );
    const [id = ''] = await ingest([{ source: 'opentrack', body }]);
    const fresh = await hashOf();
    await pool.query(`update trade_events set data = replace(data::text, 'AVAILABLE', 'LOADED')::json`);
    await replayWebhookEvent(ACCESS, id);
    expect(await hashOf()).toBe(fresh);

    const fact = `insert into trade_events select workspace_id, $1, subject_kind, 'WRNG0000001', type, content_key,
      sent_at, happened_at, received_at, webhook_event_id, replace(data::text, 'RIGHT1', 'WRONG1')::json from trade_events`;
    await pool.query(fact, [v7()]);
    await pool.query(`insert into containers select workspace_id, 'WRNG0000001', 'WRONG1', newest, status, bucket,
      active_hold_count, own_gates_open, last_free_day, out, last_event_at, search, summary, state_digest from containers`);
    await pool.query(`insert into bills select workspace_id, 'WRONG1', bucket, status, account, open_hold_codes, held_since,
      released_on, last_activity_on, last_event_at, search, link_keys, summary, state_digest from bills`);
    expect(await hashOf()).not.toBe(fresh);
    await replayWebhookEvent(ACCESS, id);
    expect(await hashOf()).toBe(fresh);
  });

  test('whatever is not stated any more is gone from every list and count', async () => {
    const { pool } = getDatabase();
    const ids = await ingest(listMessages());
    const count = async () => {
      const { rows } = await pool.query<{ table_name: string; value: string; rows: string }>(
        `select table_name, value, rows from row_counts where rows <> 0 order by 1, 2`,
      );
      return rows.map(({ table_name, value, rows: count }) => `${table_name} ${value} ${count}`);
    };
    expect((await count()).length).toBeGreaterThan(2);
    await pool.query(`update webhook_events set body = 'no json'`);
    for (const id of ids) await replayWebhookEvent(ACCESS, id);
    expect(await listStates()).toMatchObject({ quarantined: expect.any(Number) });
    const { rows } = await pool.query(
      `select (select count(*) from trade_events)::int + (select count(*) from bills)::int + (select count(*) from holds)::int
            + (select count(*) from containers)::int + (select count(*) from container_exceptions)::int
            + (select count(*) from declarations)::int + (select count(*) from shipments)::int as left`,
    );
    expect(rows).toEqual([{ left: 0 }]);
    expect(await count()).toEqual([]);
  });

  test('what today’s rules do not understand either stays as it is, with the reason of today', async () => {
    const [id = ''] = await ingest([{ source: 'eaze', body: 'no json' }]);
    await forgetRules('quarantined', 'An older reason.');
    expect(await replayAll()).toEqual({ replayed: 1, changed: {}, left: 0 });
    expect(await replayWebhookEvent(ACCESS, id)).toMatchObject({
      state: 'quarantined',
      reason: 'The body is not JSON (at character 1).',
    });
  });

  test('a message that was understood comes out as it was, however often', async () => {
    const ids = await ingest(listMessages());
    const before = await hashOf();
    for (const id of [...ids, ids[0] ?? '']) {
      const report = await replayWebhookEvent(ACCESS, id);
      expect(report).toMatchObject({ changed: {}, reason: null });
    }
    expect(await hashOf()).toBe(before);
  });
});

describe('a filter', () => {
  test('names what is replayed and leaves the rest', async () => {
    const payload = { declarationId: 7, status: 'released', timestamp: '2026-06-23T12:00:00.000Z' };
    await ingest([
      { source: 'eaze', body: JSON.stringify(toDeclarationMessage('declaration.status_updated', payload)) },
      {
        source: 'opentrack',
        body: JSON.stringify(toCustomsMessage('FILTER1', '2025-07-10T10:00:00.000Z', [])),
      },
    ]);
    await forgetRules('quarantined');
    expect(await replayAll({ source: 'eaze', state: 'failed' })).toMatchObject({ replayed: 0 });
    expect(await replayAll({ source: 'eaze' })).toMatchObject({ replayed: 1, changed: { processed: 1 } });
    expect(await listStates()).toEqual({ processed: 1, quarantined: 1 });
    expect(await replayAll({ to: '2020-01-01T00:00:00.000Z' })).toMatchObject({ replayed: 0 });
  });

  test('that names thousands is done in several calls, and ends', async () => {
    const { pool } = getDatabase();
    const ids = Array.from({ length: 2_500 }, () => v7());
    await pool.query(
      `insert into webhook_events (workspace_id, id, feed_id, source, state, reason, received_at, content_key, sha256,
                                   headers, body, identifiers)
       select $1, id, $2, 'opentrack', 'quarantined', 'Older rules.', now(), id, '', '{}',
              convert_to(format('{"event":"container.status.updated","data":{"containerId":"%s","status":"AVAILABLE"},"sentAt":"2025-07-10T10:00:00.000Z"}', 'MSCU' || right(id::text, 7)), 'UTF8'), '{}'
         from unnest($3::uuid[]) as id`,
      [DEFAULT_WORKSPACE_ID, toDefaultFeedId('opentrack'), ids],
    );
    const first = await replayWebhookEvents(ACCESS, {});
    expect(first.replayed + first.left).toBe(2_500);
    expect(first.nextCursor).not.toBeNull();
    let { nextCursor } = first;
    let { replayed } = first;
    while (nextCursor !== null) {
      const next = await replayWebhookEvents(ACCESS, {}, nextCursor);
      replayed += next.replayed;
      nextCursor = next.nextCursor;
    }
    expect(replayed).toBe(2_500);
    expect((await listStates()).processed).toBe(2_500);
  });
});

test('a message that cannot be taken is marked as failed and hurts none of its neighbours', async () => {
  const { pool } = getDatabase();
  await ingest(
    ['POISON1', 'POISON2', 'POISON3'].map((bill) => ({
      source: 'opentrack',
      body: JSON.stringify(
        toCustomsMessage(bill, '2025-07-10T10:00:00.000Z', [{ code: '1H', date: '2025-07-10' }]),
      ),
    })),
  );
  await forgetRules('quarantined');
  await pool.query(`alter table bills add constraint poison check (bill_number <> 'POISON2')`);
  try {
    expect(await replayAll()).toEqual({ replayed: 3, changed: { processed: 2, failed: 1 }, left: 0 });
  } finally {
    await pool.query('alter table bills drop constraint poison');
  }
  expect(await replayAll()).toEqual({ replayed: 1, changed: { processed: 1 }, left: 0 });
  expect(await listStates()).toEqual({ processed: 3 });
});

test('replays and ingest of the same cargo at once lose nothing', async () => {
  const toBody = (hour: number) =>
    JSON.stringify(
      toCustomsMessage('BUSY1', `2025-07-10T${String(hour).padStart(2, '0')}:00:00.000Z`, [
        { code: '1H', date: `2025-07-${10 + hour}` },
      ]),
    );
  const all = Array.from({ length: 16 }, (_, hour) => ({ source: 'opentrack', body: toBody(hour) }));
  await ingest(all);
  const whole = await hashOf();
  await clear(EVERYTHING);
  await ingest(all.slice(0, 8));
  await forgetRules('quarantined');
  await Promise.all([ingest(all.slice(8)), replayAll(), replayAll()]);
  expect(await hashOf()).toBe(whole);
  expect(await listStates()).toEqual({ processed: 16 });
});

test('a refused message is never replayed, nor one that is not there', async () => {
  await sendMessage('opentrack', '{"event":"forged"}', false);
  const { rows } = await getDatabase().pool.query<{ id: string }>('select id from refused_webhooks');
  await expect(replayWebhookEvent(ACCESS, rows[0]?.id ?? '')).rejects.toThrow(Invalid);
  await expect(replayWebhookEvent(ACCESS, v7())).rejects.toThrow(NotFound);
  await expect(replayWebhookEvent(ACCESS, 'x')).rejects.toThrow(NotFound);
});

describe('the audit log', () => {
  beforeEach(() => getDatabase().pool.query('truncate audit_entries, audit_heads'));

  const toldOf = async () => {
    const { rows } = await getDatabase().pool.query(
      `select actor_name, subject_kind, subject, before, after from audit_entries
        where action = 'webhook-event.replay' order by seq`,
    );
    return rows;
  };

  test('tells who had what read again, how much of it, and what became of it', async () => {
    const bodies = ['2025-07-10T10:00:00.000Z', '2025-07-11T10:00:00.000Z'].map((sentAt) =>
      JSON.stringify(toCustomsMessage('TOLD1', sentAt, [{ code: '1H', date: '2025-07-10' }])),
    );
    const [id = ''] = await ingest(bodies.map((body) => ({ source: 'opentrack', body })));
    await forgetRules('quarantined');
    await replayAll({ source: 'opentrack' });
    await replayWebhookEvent(ACCESS, id);
    expect(await toldOf()).toEqual([
      {
        actor_name: 'Ana Silva',
        subject_kind: 'webhook-events',
        subject: 'filter',
        before: { states: { quarantined: 1, repeat: 1 } },
        after: { messages: 2, states: { processed: 1, repeat: 1 }, filter: { source: 'opentrack' } },
      },
      {
        actor_name: 'Ana Silva',
        subject_kind: 'webhook-event',
        subject: id,
        before: { states: { processed: 1 } },
        after: { messages: 1, states: { processed: 1 } },
      },
    ]);
  });

  test('tells nothing of a replay that came to nothing, and of one that failed what it left behind', async () => {
    const { pool } = getDatabase();
    const body = JSON.stringify(toCustomsMessage('TOLD2', '2025-07-10T10:00:00.000Z', [{ code: '1H' }]));
    await ingest([{ source: 'opentrack', body }]);
    await forgetRules('quarantined');
    await replayAll({ source: 'eaze' });
    expect(await toldOf()).toEqual([]);
    await pool.query(`alter table bills add constraint poison check (bill_number <> 'TOLD2')`);
    try {
      await replayAll();
    } finally {
      await pool.query('alter table bills drop constraint poison');
    }
    expect(await toldOf()).toMatchObject([
      { before: { states: { quarantined: 1 } }, after: { states: { failed: 1 } } },
    ]);
  });
});
