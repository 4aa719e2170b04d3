import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { readStateProof, type StateProof } from '#lib/state/get-state-proof.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { closeIntake } from '#lib/webhooks/intake.ts';
import { DERIVED_TABLES } from './derived-tables.ts';
import { type RebuildOptions, rebuildWorkspace } from './rebuild-workspace.ts';

useTestSecrets();

const BILLS = 12;
const KEPT_TABLES = [
  '_prisma_migrations',
  'api_keys',
  'audit_entries',
  'audit_heads',
  'broker_links',
  'calendar_feeds',
  'change_versions',
  'credentials',
  'demo_worlds',
  'feed_secrets',
  'feeds',
  'first_views',
  'job_positions',
  'job_runs',
  'memberships',
  'morning_counts',
  'notice_looks',
  'notice_recipients',
  'notice_rules',
  'notice_states',
  'notices',
  'one_time_links',
  'outbound_deliveries',
  'outbound_webhooks',
  'passkeys',
  'people',
  'refused_webhooks',
  'row_counts',
  'saved_views',
  'search_texts',
  'sessions',
  'sign_in_challenges',
  'sign_in_failures',
  'subject_marks',
  'trade_events',
  'two_factors',
  'usual_stays',
  'view_digest_readers',
  'view_digests',
  'webhook_contents',
  'webhook_events',
  'webhook_unknowns',
  'workspaces',
];

function rebuild(options: Partial<RebuildOptions> = {}) {
  const url = process.env.DATABASE_URL ?? '';
  return rebuildWorkspace({ url, workspaceId: DEFAULT_WORKSPACE_ID, workers: 0, ...options });
}

async function readProof(): Promise<StateProof> {
  const client = await getDatabase().pool.connect();
  return inSnapshot(client, () => readStateProof(client, DEFAULT_WORKSPACE_ID)).finally(() =>
    client.release(),
  );
}

async function run(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await getDatabase().pool.query(sql, values)).rows;
}

/** Two boxes and a history for every bill, a declaration, and a box whose messages name no bill. */
async function sendHistory(): Promise<void> {
  for (let number = 0; number < BILLS; number++) {
    const bill = `REBUILD${number}`;
    const at = (hour: number) => `2025-07-19T${String(hour).padStart(2, '0')}:00:00.000Z`;
    await sendMessage(
      'opentrack',
      toCustomsMessage(bill, at(1), [{ code: '1H', date: '2025-07-10', isHold: true }]),
    );
    for (const box of [`REBU${1000000 + number}`, `REBU${2000000 + number}`]) {
      const fields = { masterBillNumber: bill, status: 'AVAILABLE', lastFreeDay: '2025-07-25' };
      await sendMessage('opentrack', toContainerMessage('container.status.updated', box, at(2), fields));
      const holds = [{ type: 'CUSTOMS', code: '1H', reportedDate: '2025-07-10', resolvedAt: null }];
      await sendMessage('opentrack', {
        event: 'container.exceptions.updated',
        data: { containerId: box, masterBillNumber: bill, exceptionName: 'activeHold', context: { holds } },
        sentAt: at(3),
      });
    }
  }
  await sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', 'REBU9999999', '2025-07-19T01:00:00.000Z', {}),
  );
  for (const status of ['registered', 'control'])
    await sendMessage(
      'eaze',
      toDeclarationMessage('declaration.status_updated', {
        declarationId: 77,
        status,
        timestamp: '2025-07-19T10:00:00Z',
      }),
    );
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.error', {
      declarationId: 77,
      errorType: 'X',
      errorMessage: 'Box 12 is wrong',
      timestamp: '2025-07-19T11:00:00Z',
    }),
  );
  await sendMessage('eaze', {
    event: 'shipment.created',
    payload: { shipmentId: 5, shipmentNo: 'S-5', status: 'new', createdAt: '2025-07-19T10:00:00Z' },
  });
}

beforeAll(sendHistory);
afterAll(closeIntake);

describe('folding again', () => {
  test('what is right is left alone', async () => {
    const version = await run('SELECT kind, version FROM change_versions ORDER BY kind');
    const report = await rebuild();
    expect(report).toMatchObject({ differed: false, failures: [], raw: null });
    expect(report.after).toEqual(report.before);
    expect(report.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['containers', 2 * BILLS + 1],
      ['container_exceptions', 2 * BILLS],
      ['bills', BILLS],
      ['holds', BILLS],
      ['declarations', 1],
      ['declaration_errors', 1],
      ['shipments', 1],
    ]);
    expect(await run('SELECT kind, version FROM change_versions ORDER BY kind')).toEqual(version);
  });

  test.each([
    [
      'a bucket that was changed by hand',
      'bills',
      'differing',
      `UPDATE bills SET bucket = 'cleared' WHERE bill_number = 'REBUILD3'`,
    ],
    [
      'a summary that says something else under the same digest',
      'containers',
      'differing',
      `UPDATE containers SET summary = replace(summary::text, 'AVAILABLE', 'LOST')::json WHERE container_number = 'REBU1000003'`,
    ],
    ['a hold that is gone', 'holds', 'missing', `DELETE FROM holds WHERE bill_number = 'REBUILD3'`],
    [
      'an episode nobody reported',
      'container_exceptions',
      'surplus',
      `INSERT INTO container_exceptions SELECT workspace_id, gen_random_uuid(), container_number, bill_number, 'streetDwell',
              episode, state, base_rank, pressed_from, pressed_rank, past_from, assignee, scac, opened_at, last_seen_at,
              closed_at, search, summary, state_digest
         FROM container_exceptions WHERE container_number = 'REBU1000003'`,
    ],
    [
      'a bill that no message names',
      'bills',
      'surplus',
      `INSERT INTO bills SELECT workspace_id, 'NOBODYS', bucket, status, account, open_hold_codes, held_since, released_on,
              last_activity_on, last_event_at, search, link_keys, summary, state_digest
         FROM bills WHERE bill_number = 'REBUILD3'`,
    ],
    [
      'a declaration that is gone, and its errors with it',
      'declarations',
      'missing',
      'DELETE FROM declarations',
    ],
  ])('%s is found and mended', async (_story, name, how, spoil) => {
    const right = await readProof();
    await run(spoil);
    const report = await rebuild();
    expect(report.differed).toBe(true);
    expect(report.tables.find((table) => table.name === name)).toMatchObject({ [how]: 1 });
    expect(report.after).toMatchObject({ facts: right.facts, stateHash: right.stateHash });
    expect(report.after.version).toBeGreaterThan(right.version);
    expect((await rebuild()).differed).toBe(false);
  });

  test.each(DERIVED_TABLES.map(({ name }) => name))(
    'the rows of %s come back when they are dropped',
    async (name) => {
      const right = await readProof();
      await run(`TRUNCATE ${name} CASCADE`);
      const report = await rebuild();
      expect(report.after.stateHash).toBe(right.stateHash);
      expect(report.tables.find((table) => table.name === name)).toMatchObject({ differing: 0, surplus: 0 });
    },
  );

  test('everything comes back at once, by several threads', async () => {
    const right = await readProof();
    await run(`TRUNCATE ${DERIVED_TABLES.map(({ name }) => name).join(', ')}`);
    const report = await rebuild({ workers: 2 });
    expect(report.after.stateHash).toBe(right.stateHash);
  });

  test('a subject our rules cannot fold is told, and stays as it is', async () => {
    await run(
      `INSERT INTO trade_events SELECT workspace_id, gen_random_uuid(), subject_kind, subject, type, content_key, sent_at,
              happened_at, received_at, null, '{"activities":7}'
         FROM trade_events WHERE subject = 'REBUILD4'`,
    );
    const before = await run(`SELECT * FROM bills WHERE bill_number = 'REBUILD4'`);
    const report = await rebuild();
    expect(report.failures).toEqual([{ kind: 'bill', subject: 'REBUILD4', reason: expect.any(String) }]);
    expect(report.differed).toBe(false);
    expect(await run(`SELECT * FROM bills WHERE bill_number = 'REBUILD4'`)).toEqual(before);
    await run(`DELETE FROM trade_events WHERE data::text = '{"activities":7}'`);
  });

  test('two at once are refused, and nothing of the shadow is left', async () => {
    const [first, second] = await Promise.allSettled([rebuild(), rebuild()]);
    const refused = [first, second].filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { name: 'Conflict' } }]);
    expect(await run(`SELECT nspname FROM pg_namespace WHERE nspname = 'clearhold_rebuild'`)).toEqual([]);
  });

  test('every table follows from the facts or is known to be kept', async () => {
    const tables = await run(
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`,
    );
    const known = [...DERIVED_TABLES.map(({ name }) => name), ...KEPT_TABLES].sort();
    expect(tables.map(({ name }) => name)).toEqual(known);
  });
});

describe('from the raw messages', () => {
  test('nothing differs where nothing was changed', async () => {
    const report = await rebuild({ fromRaw: true });
    expect(report.differed).toBe(false);
    expect(report.raw).toMatchObject({
      leftOut: 0,
      readOtherwise: 0,
      facts: { fresh: 0, changed: 0, gone: 0 },
    });
  });

  test.each([
    [
      'dropped facts and all that follows come back',
      `DELETE FROM trade_events WHERE webhook_event_id IS NOT NULL`,
    ],
    [
      'a fact that says something else is set right',
      `UPDATE trade_events SET data = replace(data::text, '1H', '1C')::json WHERE subject = 'REBUILD5'`,
    ],
    [
      'a fact its message does not state is removed',
      `INSERT INTO trade_events SELECT workspace_id, gen_random_uuid(), subject_kind, 'GHOST1', type, content_key, sent_at,
              happened_at, received_at, webhook_event_id, data
         FROM trade_events WHERE subject = 'REBUILD5'`,
    ],
  ])('%s', async (_story, spoil) => {
    const right = await readProof();
    await run(spoil);
    await rebuild();
    const report = await rebuild({ fromRaw: true, workers: 2 });
    expect(report.differed).toBe(true);
    expect(report.before.stateHash).not.toBe(right.stateHash);
    expect(report.after).toMatchObject({ facts: right.facts, stateHash: right.stateHash });
  });

  test('what people did is kept, and so are facts whose message is no longer there', async () => {
    const [episode] = await run(`SELECT id FROM container_exceptions WHERE container_number = 'REBU1000006'`);
    const act = {
      billNumber: 'REBUILD6',
      name: 'activeHold',
      episodeId: episode?.id,
      action: 'acknowledge',
      person: { id: 'p', name: 'P' },
    };
    await run(
      `INSERT INTO trade_events SELECT workspace_id, gen_random_uuid(), 'container', 'REBU1000006', 'container-exception-acted-on',
              gen_random_uuid(), '2025-07-19T12:00:00Z', null, now(), null, $1
         FROM workspaces AS workspace, LATERAL (SELECT workspace.id AS workspace_id) AS its`,
      [JSON.stringify(act)],
    );
    await rebuild();
    const after = await readProof();
    await run(
      `DELETE FROM webhook_events WHERE id = (SELECT webhook_event_id FROM trade_events WHERE subject = 'REBUILD7')`,
    );
    const report = await rebuild({ fromRaw: true });
    expect(report.differed).toBe(false);
    expect(report.after.stateHash).toBe(after.stateHash);
    expect(
      await run(`SELECT state FROM container_exceptions WHERE container_number = 'REBU1000006'`),
    ).toEqual([{ state: 'acknowledged' }]);
  });

  test('a message that can be read now says so of itself', async () => {
    const right = await readProof();
    const [fact] = await run(`SELECT webhook_event_id AS id FROM trade_events WHERE subject = 'REBUILD8'`);
    await run(`DELETE FROM trade_events WHERE webhook_event_id = $1`, [fact?.id]);
    await run(`UPDATE webhook_events SET state = 'quarantined', reason = 'Not understood.' WHERE id = $1`, [
      fact?.id,
    ]);
    const report = await rebuild({ fromRaw: true });
    expect(report.raw).toMatchObject({ readOtherwise: 1, facts: { fresh: 1, changed: 0, gone: 0 } });
    expect(report.after.stateHash).toBe(right.stateHash);
    expect(await run(`SELECT state, reason FROM webhook_events WHERE id = $1`, [fact?.id])).toEqual([
      { state: 'processed', reason: null },
    ]);
  });

  test('what could not be taken is left to be replayed', async () => {
    await run(
      `UPDATE webhook_events SET state = 'failed' WHERE id = (SELECT webhook_event_id FROM trade_events WHERE subject = 'REBUILD8')`,
    );
    expect(await rebuild({ fromRaw: true })).toMatchObject({ differed: false, raw: { leftOut: 1 } });
  });
});

describe('while messages arrive', () => {
  test.each([
    [
      'and derived rows are spoilt',
      { fromRaw: false },
      `TRUNCATE bills, holds, containers, container_exceptions`,
    ],
    [
      'and all facts are made again',
      { fromRaw: true },
      `DELETE FROM trade_events WHERE webhook_event_id IN (SELECT id FROM webhook_events WHERE state <> 'failed')`,
    ],
  ])('nothing is lost, nothing is wrong %s', async (_story, options, spoil) => {
    await rebuild({ fromRaw: true });
    const right = await readProof();
    await run(spoil);
    let isOver = false;
    const answers: number[] = [];
    const send = async (sender: number) => {
      for (let count = 0; !isOver || count < 20; count++) {
        const number = (sender * 5 + count) % (BILLS + 3);
        const sentAt = new Date(Date.UTC(2025, 7, options.fromRaw ? 2 : 1, sender, 0, count)).toISOString();
        const bill = `REBUILD${number}`;
        const answer = await sendMessage(
          'opentrack',
          count % 2 === 0
            ? toContainerMessage('container.status.updated', `REBU${1000000 + number}`, sentAt, {
                masterBillNumber: bill,
                status: count % 4 === 0 ? 'ON_BOARD' : 'AVAILABLE',
              })
            : toCustomsMessage(bill, sentAt, [{ code: '1C', date: '2025-07-20', quantity: count }]),
        );
        answers.push(answer.status);
        await wait(20); // Enough meets the rebuild, and the one after it has not ever more to read.
      }
    };
    const senders = [1, 2, 3].map(send);
    await wait(50);
    await rebuild({ ...options, workers: 2 });
    isOver = true;
    await Promise.all(senders);
    expect(new Set(answers)).toEqual(new Set([200]));
    const report = await rebuild({ fromRaw: true });
    expect(report).toMatchObject({ differed: false, failures: [] });
    expect(report.after.facts).toBe(right.facts + answers.length);
  });
});
