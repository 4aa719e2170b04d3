import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '#lib/database/database.ts';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { anchorAudit, readAnchors } from './anchor-audit.ts';
import { AUDIT_COLUMNS, type AuditRow, toStoredEntry } from './audit-row.ts';
import { hashEntry } from './hash-entry.ts';
import { recordAudit } from './record-audit.ts';
import { sealHash } from './seal-hash.ts';
import { verifyAudit } from './verify-audit.ts';

const SECRET = 'a secret of tests, long enough';
process.env.APP_SECRET = SECRET;

const ana = toTestAccess({
  now: '2026-11-22T09:00:00.000Z' as Instant,
  actor: { kind: 'person', id: 'ana', name: 'Ana Silva' },
});

const sql = (text: string, values: unknown[] = []) => getDatabase().pool.query(text, values);
const directory = await mkdtemp(join(tmpdir(), 'audit-'));
afterAll(() => rm(directory, { recursive: true }));

async function note(text: string) {
  await inWorkspaceTransaction(ana.workspaceId, (client) =>
    recordAudit(client, ana, [
      {
        action: 'bill.note',
        subject: { kind: 'bill', key: 'MEDU1' },
        before: null,
        after: { note: text, b: 1, a: [1] },
      },
    ]),
  );
}

async function verify(secrets: readonly string[] = [SECRET]) {
  const anchors = await readAnchors(directory, ana.workspaceId);
  const client = await getDatabase().pool.connect();
  try {
    return await inSnapshot(client, () =>
      verifyAudit(client, { workspaceId: ana.workspaceId, anchors, secrets }),
    );
  } finally {
    client.release();
  }
}

const flaws = async (secrets?: readonly string[]) =>
  (await verify(secrets)).flaws.map(({ seq, kind }) => [seq, kind]);

/** What somebody would do who has the database, and knows how the chain is made: everything but the seal. */
async function computeAgain(from: number) {
  const { rows } = await sql(`SELECT ${AUDIT_COLUMNS} FROM audit_entries ORDER BY audit_entries.seq`);
  let prevHash: Uint8Array = new Uint8Array(32);
  for (const row of rows as AuditRow[]) {
    if (Number(row.seq) < from) {
      prevHash = row.hash;
      continue;
    }
    const hash = hashEntry(toStoredEntry(row), prevHash);
    await sql('UPDATE audit_entries SET prev_hash = $2, hash = $3 WHERE seq = $1', [row.seq, prevHash, hash]);
    prevHash = hash;
  }
  await sql('UPDATE audit_heads SET hash = $1, seq = (SELECT max(seq) FROM audit_entries)', [prevHash]);
}

beforeEach(async () => {
  await sql('TRUNCATE audit_entries, audit_heads');
  await writeFile(join(directory, 'audit-anchors.ndjson'), '');
  for (let number = 1; number <= 8; number++) await note(`note ${number}`);
});

test('a log that nobody touched is intact, with and without the secret', async () => {
  await anchorAudit(getDatabase().pool, directory, new Date());
  expect(await verify()).toEqual({
    intact: true,
    entries: 8,
    anchors: 1,
    sealed: true,
    unchecked: [],
    flaws: [],
  });
  expect(await flaws([])).toEqual([]);
});

test('an empty log is intact', async () => {
  await sql('TRUNCATE audit_entries, audit_heads');
  expect(await verify()).toMatchObject({ intact: true, entries: 0 });
});

test.each([
  ['at', "'2026-11-22T09:00:00.001Z'"],
  ['actor_name', "'Somebody Else'"],
  ['actor_id', "'other'"],
  ['action', "'bill.assign'"],
  ['subject', "'MEDU2'"],
  ['before', "'1'"],
  ['after', `'{"note":"another"}'`],
  ['after', 'NULL'],
  ['address', "'10.0.0.1'"],
])('an edited %s (%s) is found at its row', async (column, value) => {
  await sql(`UPDATE audit_entries SET ${column} = ${value} WHERE seq = 5`);
  expect(await flaws()).toEqual([[5, 'altered']]);
});

test('white space in what was told is an edit too', async () => {
  await sql(`UPDATE audit_entries SET after = replace(after::text, ',', ', ')::json WHERE seq = 5`);
  expect(await flaws()).toEqual([[5, 'altered']]);
});

test('a row that was taken out is found where it was', async () => {
  await sql('DELETE FROM audit_entries WHERE seq = 4');
  expect(await flaws()).toEqual([[4, 'missing']]);
  await sql('DELETE FROM audit_entries WHERE seq IN (1, 2)');
  expect(await flaws()).toEqual([
    [1, 'missing'],
    [4, 'missing'],
  ]);
});

test('a row that was taken out with the rows after it moved up is found there', async () => {
  await sql('DELETE FROM audit_entries WHERE seq = 4');
  for (const seq of [5, 6, 7, 8]) await sql('UPDATE audit_entries SET seq = seq - 1 WHERE seq = $1', [seq]);
  expect((await flaws())[0]).toEqual([4, 'altered']);
});

test('rows that were exchanged are both found', async () => {
  await sql('UPDATE audit_entries SET seq = CASE seq WHEN 3 THEN -6 ELSE -3 END WHERE seq IN (3, 6)');
  await sql('UPDATE audit_entries SET seq = -seq WHERE seq < 0');
  expect(await flaws()).toEqual([
    [3, 'altered'],
    [6, 'altered'],
  ]);
});

test('a row that was put in is found', async () => {
  for (const seq of [8, 7, 6, 5]) await sql('UPDATE audit_entries SET seq = seq + 1 WHERE seq = $1', [seq]);
  await sql(`INSERT INTO audit_entries SELECT workspace_id, 5, at, actor_kind, actor_id, actor_name, action, subject_kind,
               subject, before, after, request_id, address, prev_hash, hash, seal FROM audit_entries WHERE seq = 4`);
  await sql('UPDATE audit_heads SET seq = 9');
  expect((await flaws())[0]).toEqual([5, 'altered']);
});

test('an edit with all hashes computed again is found at the row by its seal', async () => {
  await sql(`UPDATE audit_entries SET actor_name = 'Nobody' WHERE seq = 5`);
  await computeAgain(5);
  expect((await flaws())[0]).toEqual([5, 'forged']);
});

test('a row put at the end is found', async () => {
  await sql(`INSERT INTO audit_entries SELECT workspace_id, 9, at, actor_kind, actor_id, actor_name, action, subject_kind,
               subject, before, after, request_id, address, hash, hash, seal FROM audit_entries WHERE seq = 8`);
  await computeAgain(9);
  expect(await flaws()).toEqual([[9, 'forged']]);
});

test('an end that was cut off is found at the first row that is missing', async () => {
  await sql('DELETE FROM audit_entries WHERE seq > 6');
  expect(await flaws()).toEqual([[7, 'truncated']]);
});

test('an end that was cut off together with its note of the end is found by the anchor outside the database', async () => {
  await anchorAudit(getDatabase().pool, directory, new Date());
  await sql('DELETE FROM audit_entries WHERE seq > 6');
  await sql('UPDATE audit_heads SET seq = 6, hash = (SELECT hash FROM audit_entries WHERE seq = 6)');
  expect(await flaws()).toEqual([[7, 'truncated']]);
  await sql('TRUNCATE audit_entries, audit_heads');
  expect(await flaws()).toEqual([[1, 'truncated']]);
});

test('a chain written anew under the secret itself is found by the anchor', async () => {
  await anchorAudit(getDatabase().pool, directory, new Date());
  await sql('TRUNCATE audit_entries, audit_heads');
  for (let number = 1; number <= 9; number++) await note(`other note ${number}`);
  expect(await flaws()).toEqual([[8, 'rewritten']]);
});

test('an anchor is written only when the log has grown, and a torn line of the file is passed over', async () => {
  const anchor = () => anchorAudit(getDatabase().pool, directory, new Date());
  expect(await anchor()).toMatchObject([{ seq: 8 }]);
  expect(await anchor()).toEqual([]);
  await note('one more');
  expect(await anchor()).toMatchObject([{ seq: 9 }]);
  expect(await readAnchors(directory, ana.workspaceId)).toHaveLength(2);
});

test('changes made at once by many have one order, and the log has no gap', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, number) => note(`at once ${number}`)));
  expect(await verify()).toMatchObject({ flaws: [], entries: 28 });
});

test('a change that was rolled back is not told', async () => {
  await expect(
    inWorkspaceTransaction(ana.workspaceId, async (client) => {
      await recordAudit(client, ana, [{ action: 'bill.note', subject: { kind: 'bill', key: 'MEDU1' } }]);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await verify()).toMatchObject({ intact: true, entries: 8 });
});

test('requests may read and append, and change nothing', async () => {
  for (const sql of [
    'UPDATE audit_entries SET actor_name = $1',
    'DELETE FROM audit_entries WHERE actor_name = $1',
  ]) {
    const change = inWorkspaceTransaction(ana.workspaceId, (client) => client.query(sql, ['Nobody']));
    await expect(change).rejects.toThrow('permission denied');
  }
  expect(await verify()).toMatchObject({ intact: true, entries: 8 });
});

test('text that PostgreSQL cannot keep does not stand in the way', async () => {
  await note('NUL \u0000 and half a pair \ud800');
  expect(await verify()).toMatchObject({ intact: true, entries: 9 });
});

describe('after APP_SECRET was changed', () => {
  const NEXT = 'the secret of tests that came next';

  /** Seals what was written from a row on as it would have been under another secret. */
  async function sealUnder(secret: string, from: number, to: number) {
    const { rows } = await sql('SELECT seq, hash FROM audit_entries WHERE seq BETWEEN $1 AND $2', [from, to]);
    for (const { seq, hash } of rows)
      await sql('UPDATE audit_entries SET seal = $2 WHERE seq = $1', [seq, sealHash(hash, secret)]);
  }
  const outcome = async (secrets: readonly string[]) => {
    const { intact, unchecked, flaws: found } = await verify(secrets);
    return { intact, unchecked, flaws: found.map(({ seq, kind }) => [seq, kind]) };
  };

  beforeEach(() => sealUnder(NEXT, 6, 8));

  test('rows of before are checked under the secret of before', async () => {
    expect(await outcome([NEXT, SECRET])).toEqual({ intact: true, unchecked: [], flaws: [] });
  });

  test('without that one they are told as not checked, and not as broken', async () => {
    expect(await outcome([NEXT])).toEqual({ intact: true, unchecked: [{ from: 1, to: 5 }], flaws: [] });
  });

  test('a row of before that was edited is found all the same', async () => {
    await sql(`UPDATE audit_entries SET actor_name = 'Nobody' WHERE seq = 3`);
    expect(await outcome([NEXT])).toMatchObject({ intact: false, flaws: [[3, 'altered']] });
    await computeAgain(3);
    expect((await outcome([NEXT, SECRET])).flaws[0]).toEqual([3, 'forged']);
    expect((await outcome([NEXT])).flaws[0]).toEqual([6, 'forged']);
  });

  test('nobody hides a forged row by a seal under a secret that there never was', async () => {
    await sql(`UPDATE audit_entries SET actor_name = 'Nobody' WHERE seq = 8`);
    await computeAgain(8);
    await sealUnder('a secret that somebody made up', 8, 8);
    expect((await outcome([NEXT, SECRET])).flaws).toEqual([[8, 'forged']]);
  });

  test('rows from before seals named their secret are checked too', async () => {
    await sql('UPDATE audit_entries SET seal = substring(seal FROM 9)');
    expect(await outcome([NEXT, SECRET])).toEqual({ intact: true, unchecked: [], flaws: [] });
    expect(await outcome([NEXT])).toEqual({ intact: true, unchecked: [{ from: 1, to: 5 }], flaws: [] });
    await sql(`UPDATE audit_entries SET seal = decode(repeat('00', 32), 'hex') WHERE seq = 7`);
    expect((await outcome([NEXT, SECRET])).flaws).toEqual([[7, 'forged']]);
  });
});
