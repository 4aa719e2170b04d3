import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { verifyAudit } from '#lib/audit/verify-audit.ts';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { runTransaction } from '#lib/database/run-transaction.ts';
import { rebuildWorkspace } from '#lib/rebuild/rebuild-workspace.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import {
  sendMessage,
  toContainerMessage,
  toCustomsMessage,
  toDeclarationMessage,
  useTestSecrets,
} from '#lib/testing/send-message.ts';
import { createTestDatabase, type TestDatabase } from '#lib/testing/test-database.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { markSubjectSeen, watchSubject } from '#lib/triage/mark-subject.ts';
import { closeIntake } from '#lib/webhooks/intake.ts';
import { type ExportReport, exportArchive } from './export-archive.ts';
import { importArchive } from './import-archive.ts';
import type { Manifest } from './manifest.ts';

process.env.APP_SECRET = 'a secret of tests that is long enough';
useTestSecrets();

const SENT_AT = '2025-07-19T17:00:00.000Z';
const ACT = `INSERT INTO trade_events
  SELECT workspace_id, gen_random_uuid(), 'container', container_number, 'container-exception-acted-on', gen_random_uuid(),
         '2025-07-19T18:00:00Z', null, now(), null,
         json_build_object('billNumber', bill_number, 'name', name, 'episodeId', id, 'action', 'note',
                           'person', json_build_object('id', 'p', 'name', E'Ana \\u2028 Müller'), 'note', 'called them')
    FROM container_exceptions`;

const place = mkdtempSync(join(tmpdir(), 'clearhold-archive-test-'));
const source = process.env.DATABASE_URL ?? '';
let folder = join(place, 'archive-0');
let exported: ExportReport;
let target: TestDatabase;

beforeAll(async () => {
  const entry = toCustomsMessage('ARCHIVE1', SENT_AT, [{ code: '1H', date: '2025-07-10' }]);
  const fields = { masterBillNumber: 'ARCHIVE1', status: 'AVAILABLE' };
  const holds = [{ type: 'CUSTOMS', code: '1H', reportedDate: '2025-07-10', resolvedAt: null }];
  await sendMessage('opentrack', entry);
  await sendMessage('opentrack', { ...entry, deliveryAttempt: 2, pendingRetries: 3 });
  await sendMessage(
    'opentrack',
    toContainerMessage('container.status.updated', 'ARCH1000001', SENT_AT, fields),
  );
  await sendMessage('opentrack', {
    event: 'container.exceptions.updated',
    data: {
      containerId: 'ARCH1000001',
      masterBillNumber: 'ARCHIVE1',
      exceptionName: 'activeHold',
      context: { holds },
    },
    sentAt: SENT_AT,
  });
  await sendMessage(
    'eaze',
    toDeclarationMessage('declaration.status_updated', {
      declarationId: '90071992547409931',
      status: 'control',
      timestamp: SENT_AT,
    }),
  );
  await sendMessage('opentrack', 'no JSON \u2028 at all');
  await sendMessage('opentrack', Buffer.from([0, 255, 10, 13, 128]));
  await sendMessage('opentrack', { event: 'moon.phase.updated', data: {}, sentAt: SENT_AT });
  await getDatabase().pool.query(ACT);
  const ana = await addPerson('Ana Müller', 'coordinator');
  await watchSubject(ana, { kind: 'bill', key: 'ARCHIVE1' }, { watching: true });
  await markSubjectSeen(ana, { kind: 'declaration', key: '90071992547409931' });
  for (const note of ['odd \u2028 words', 'and more']) {
    await runTransaction(getDatabase().pool, (client) =>
      recordAudit(client, ana, [
        {
          action: 'bill.note',
          subject: { kind: 'bill', key: 'ARCHIVE1' },
          before: null,
          after: { note, n: 1.5 },
        },
      ]),
    );
  }
  await rebuildWorkspace({ url: source, workspaceId: DEFAULT_WORKSPACE_ID, workers: 0 });
});

let count = 0;
beforeEach(async () => {
  folder = join(place, `archive-${++count}`);
  exported = await exportArchive({ url: source, out: folder });
  target = await createTestDatabase();
  return () => target.drop();
});

afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await closeIntake();
});

async function read(url: string, table: string, columns = '*'): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`);
  await client.end();
  return rows;
}

function take(from: string) {
  return importArchive({ url: target.url, from, workers: 0 });
}

const ALL_BUT_ARRIVAL =
  'workspace_id, id, subject_kind, subject, type, content_key, sent_at, happened_at, data';

test('what was exported comes back on another database: ids, bytes, times, and the same state', async () => {
  const [imported] = await take(folder);
  expect(imported).toMatchObject({ isEqual: true, expected: { facts: 5 }, rebuilt: { failures: [] } });
  expect(imported?.rebuilt.after.stateHash).toBe(exported.manifest.workspaces[0]?.stateHash);
  for (const table of [
    'workspaces',
    'feeds',
    'webhook_events',
    'webhook_contents',
    'bills',
    'containers',
    'declarations',
    'audit_entries',
    'audit_heads',
    'subject_marks',
  ])
    expect(await read(target.url, table)).toEqual(await read(source, table));
  expect(await read(target.url, 'trade_events', ALL_BUT_ARRIVAL)).toEqual(
    await read(source, 'trade_events', ALL_BUT_ARRIVAL),
  );
});

test('the audit log that comes back holds, seals and all, and goes on', async () => {
  await take(folder);
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  const verify = () =>
    inSnapshot(client, () =>
      verifyAudit(client, {
        workspaceId: DEFAULT_WORKSPACE_ID,
        anchors: [],
        secrets: process.env.APP_SECRET ? [process.env.APP_SECRET] : [],
      }),
    );
  try {
    expect(await verify()).toMatchObject({ intact: true, entries: 2, sealed: true, flaws: [] });
    await recordAudit(client, toTestAccess(), [{ action: 'bill.note', subject: { kind: 'bill', key: 'X' } }]);
    expect(await verify()).toMatchObject({ intact: true, entries: 3 });
    await client.query(`UPDATE audit_entries SET actor_name = 'Somebody else' WHERE seq = 2`);
    expect(await verify()).toMatchObject({ intact: false, flaws: [{ seq: 2, kind: 'altered' }] });
  } finally {
    await client.end();
  }
});

test('an archive from before the audit log was in it comes back all the same', async () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  manifest.parts = manifest.parts.filter(({ kind }) => kind !== 'audit-entries' && kind !== 'marks');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  expect(await take(folder)).toMatchObject([{ isEqual: true }]);
  expect(await read(target.url, 'audit_entries')).toEqual([]);
});

test('a workspace with an audit log of its own is left alone', async () => {
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  await recordAudit(client, toTestAccess(), [{ action: 'bill.note', subject: { kind: 'bill', key: 'X' } }]);
  await client.end();
  await expect(take(folder)).rejects.toThrow('has an audit log already');
  expect(await read(target.url, 'webhook_events')).toEqual([]);
});

test('the same in one file', async () => {
  const file = join(place, 'archive.tar');
  await exportArchive({ url: source, out: file });
  expect(readdirSync(place).filter((name) => name.startsWith('archive.tar'))).toEqual(['archive.tar']);
  expect(await take(file)).toMatchObject([{ isEqual: true }]);
});

test('a place that is taken is left alone', async () => {
  const before = readFileSync(join(folder, 'manifest.json'), 'utf8');
  await expect(exportArchive({ url: source, out: folder })).rejects.toThrow('is there already');
  expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(before);
  expect(existsSync(`${folder}.partial`)).toBe(false);
});

test('no secret leaves with it', () => {
  const texts = readdirSync(folder).map((file) => {
    const bytes = readFileSync(join(folder, file));
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  expect(texts.join('\n')).not.toContain('secret-of-tests');
});

/** Writes other lines into a part; with its new sum in the manifest it can only be told by what it says. */
function rewrite(kind: string, change: (text: string) => string, isManifestKept = false): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  for (const part of manifest.parts.filter((each) => each.kind === kind)) {
    const bytes = gzipSync(change(gunzipSync(readFileSync(join(folder, part.file))).toString('utf8')));
    writeFileSync(join(folder, part.file), bytes);
    part.bytes = bytes.length;
    part.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  if (!isManifestKept) writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

test.each<[string, string, () => void]>([
  [
    'a part with other lines',
    'its sum is another one than the manifest says',
    () => rewrite('facts', (text) => text.replace('called', 'killed'), true),
  ],
  [
    'a part with bytes behind its end',
    'its sum is another one',
    () => appendFileSync(join(folder, 'webhook-events-000001.ndjson.gz'), 'x'),
  ],
  ['a part that is gone', 'cannot be read', () => rmSync(join(folder, 'facts-000001.ndjson.gz'))],
  [
    'a message with another body',
    'is not the one that arrived',
    () => rewrite('webhook-events', (text) => text.replace('"body":"eyJ', '"body":"eyI')),
  ],
  [
    'a line that is missing',
    'has 7 lines; the manifest says 8',
    () => rewrite('webhook-events', (text) => text.slice(text.indexOf('\n') + 1)),
  ],
  [
    'a line of another shape',
    'line 1: isDefault',
    () => rewrite('feeds', (text) => text.replaceAll('"isDefault":true', '"isDefault":"yes"')),
  ],
  [
    'a manifest that leads elsewhere',
    'is not one we know',
    () => {
      const file = join(folder, 'manifest.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('feeds-000001', '../feeds-000001'));
    },
  ],
  [
    'a manifest of a later release',
    'is not one we know',
    () => {
      const file = join(folder, 'manifest.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"version": 1', '"version": 2'));
    },
  ],
])('%s is refused, and nothing is written', async (_story, reason, spoil) => {
  spoil();
  await expect(take(folder)).rejects.toMatchObject({
    name: 'BadArchive',
    message: expect.stringContaining(reason),
  });
  expect(await read(target.url, 'webhook_events')).toEqual([]);
  expect(await read(target.url, 'trade_events')).toEqual([]);
});

test('a database that holds messages of the workspace is left alone', async () => {
  await take(folder);
  const before = await read(target.url, 'webhook_events');
  await expect(take(folder)).rejects.toThrow('holds messages already');
  expect(await read(target.url, 'webhook_events')).toEqual(before);
});

test('workspaces beside it are no hindrance, and stay as they are', async () => {
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  await client.query(
    `INSERT INTO workspaces (id, name) VALUES ('00000000-0000-7000-8000-000000000002', 'Other')`,
  );
  await client.query(
    `INSERT INTO trade_events VALUES ('00000000-0000-7000-8000-000000000002', gen_random_uuid(), 'bill', 'OTHER1', 'bill-reported',
       gen_random_uuid(), null, null, now(), null, '{"about":"itinerary","detail":null,"containerNumbers":[]}')`,
  );
  await client.end();
  expect(await take(folder)).toMatchObject([{ isEqual: true }]);
  expect(await read(target.url, 'workspaces', 'name, id')).toHaveLength(2);
});

test('another state than the exported one is told', async () => {
  rewrite('facts', (text) =>
    text
      .replace('"action":"note"', '"action":"acknowledge"')
      .replace('"action" : "note"', '"action":"acknowledge"'),
  );
  expect(await take(folder)).toMatchObject([{ isEqual: false }]);
});
