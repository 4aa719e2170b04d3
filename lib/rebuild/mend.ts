import { setTimeout as wait } from 'node:timers/promises';
import { addToCounts } from '#lib/database/row-counts.ts';
import type { Subjects } from '#lib/fold/fold-subjects.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import type { ChangeKind } from '#lib/live/change-versions.ts';
import { DERIVED_TABLES, type DerivedTableName } from './derived-tables.ts';
import { findDifferences } from './find-differences.ts';
import { foldChunk } from './fold-chunk.ts';
import { noteFailures } from './fold-everything.ts';
import type { Rebuild, TableReport } from './rebuild.ts';
import { refoldStale } from './refold-stale.ts';
import { SHADOW } from './session.ts';

/** What one transaction mends; ingest waits for it, about half a second. */
const SUBJECTS_A_TRANSACTION = 1_000;
const LOCK_WAIT_MILLISECONDS = 3_000;
const MOST_TRIES = 100;
const BETWEEN_TRIES_MILLISECONDS = 200;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Makes the live rows of the candidates as their shadow, portion by portion, a transaction each. One portion holds
 * everything that must be seen together: containers with their bills, bills with their containers.
 */
export async function mend(rebuild: Rebuild): Promise<void> {
  for (;;) {
    const portion = await takePortion(rebuild);
    if (Object.values(portion).every((subjects) => subjects.size === 0)) return;
    await mendPortion(rebuild, portion);
  }
}

async function takePortion({ session: { client } }: Rebuild): Promise<Subjects> {
  const { rows } = await client.query<{ kind: keyof Subjects; subject: string }>(
    `SELECT kind, subject FROM ${SHADOW}.candidates ORDER BY kind, subject LIMIT ${SUBJECTS_A_TRANSACTION}`,
  );
  const portion: Subjects = {
    bill: new Set(),
    container: new Set(),
    declaration: new Set(),
    shipment: new Set(),
  };
  for (const { kind, subject } of rows) portion[kind].add(subject);
  return portion;
}

/** Ingest may be in the way for a moment: then the portion is tried again, from its start. */
async function mendPortion(rebuild: Rebuild, portion: Subjects): Promise<void> {
  const { client } = rebuild.session;
  for (let tries = 1; ; tries++) {
    try {
      await client.query('BEGIN');
      const found = await mendWithin(rebuild, portion);
      await client.query('COMMIT');
      addTo(rebuild.tables, found);
      return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      const isBusy = error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
      if (!isBusy || tries >= MOST_TRIES) throw error;
      await wait(BETWEEN_TRIES_MILLISECONDS);
    }
  }
}

/**
 * Whoever records facts inserts into `trade_events` before anything else of theirs is read or written; a lock on that
 * table waits for those who have, and keeps the others waiting. So what is read here stands until the commit.
 */
async function mendWithin(rebuild: Rebuild, portion: Subjects): Promise<Map<string, TableReport>> {
  const { session, workspaceId } = rebuild;
  const { client, live } = session;
  await client.query(`SET LOCAL lock_timeout = ${LOCK_WAIT_MILLISECONDS}`);
  await client.query(`LOCK TABLE ${live}.trade_events IN SHARE ROW EXCLUSIVE MODE`);
  await addKin(rebuild, portion);
  await refoldStale(rebuild, portion, async (kind, chunks) => {
    for (const chunk of chunks)
      noteFailures(rebuild.failures, await foldChunk(session, workspaceId, kind, chunk));
  });
  await settleBuckets(rebuild, portion);
  const factsChanged = await changeFacts(rebuild, portion);
  await findDifferences(rebuild, portion);
  const found = new Map<string, TableReport>();
  const changes = new Set<ChangeKind>(factsChanged ? ['webhook-events'] : []);
  for (const table of DERIVED_TABLES) {
    const report = await mendTable(rebuild, table);
    found.set(table.name, report);
    if (report.differing + report.missing + report.surplus > 0) changes.add(table.change);
  }
  for (const [kind, subjects] of Object.entries(portion)) {
    await client.query(`DELETE FROM ${SHADOW}.candidates WHERE kind = $1 AND subject = ANY($2)`, [
      kind,
      [...subjects],
    ]);
  }
  // Whoever remembers what stood must ask again.
  if (changes.size > 0) changes.add('webhook-events');
  await bumpChangeVersions(client, workspaceId, changes);
  return found;
}

/** Adds the bills of the containers and then the containers of the bills, as they stand and as they were folded. */
async function addKin({ session: { client, live }, workspaceId }: Rebuild, portion: Subjects): Promise<void> {
  const find = async (wanted: string, known: string, among: Set<string>) => {
    const { rows } = await client.query<{ found: string }>(
      [live, SHADOW]
        .map(
          (schema) =>
            `SELECT ${wanted} AS found FROM ${schema}.containers WHERE workspace_id = $1 AND ${known} = ANY($2)`,
        )
        .join(' UNION '),
      [workspaceId, [...among]],
    );
    return rows.map((row) => row.found).filter((found) => found !== '');
  };
  for (const bill of await find('bill_number', 'container_number', portion.container)) portion.bill.add(bill);
  for (const box of await find('container_number', 'bill_number', portion.bill)) portion.container.add(box);
}

/**
 * A container shows the bucket of its bill: of one of the portion as just folded, of any other as it stands. That one is
 * right, or its own portion will mend both.
 */
async function settleBuckets(
  { session: { client, live }, workspaceId }: Rebuild,
  portion: Subjects,
): Promise<void> {
  await client.query(
    `UPDATE ${SHADOW}.containers AS voyage SET bucket = bill.bucket
       FROM (SELECT bill_number, bucket FROM ${SHADOW}.bills WHERE workspace_id = $1 AND bill_number = ANY($3)
             UNION ALL
             SELECT bill_number, bucket FROM ${live}.bills
              WHERE workspace_id = $1 AND bill_number <> ALL($3)
                AND bill_number IN (SELECT bill_number FROM ${SHADOW}.containers
                                     WHERE workspace_id = $1 AND container_number = ANY($2))) AS bill
      WHERE voyage.workspace_id = $1 AND voyage.container_number = ANY($2)
        AND voyage.bill_number = bill.bill_number AND voyage.bucket IS DISTINCT FROM bill.bucket`,
    [workspaceId, [...portion.container], [...portion.bill]],
  );
}

async function changeFacts({ session: { client, live }, workspaceId, fromRaw }: Rebuild, portion: Subjects) {
  if (!fromRaw) return false;
  let changed = 0;
  for (const [kind, subjects] of Object.entries(portion)) {
    const gone = await client.query(
      `DELETE FROM ${live}.trade_events AS fact USING ${SHADOW}.gone_facts AS gone
        WHERE fact.workspace_id = $1 AND fact.id = gone.id AND gone.subject_kind = $2 AND gone.subject = ANY($3)`,
      [workspaceId, kind, [...subjects]],
    );
    const fresh = await client.query(
      `INSERT INTO ${live}.trade_events SELECT * FROM ${SHADOW}.fresh_facts
        WHERE workspace_id = $1 AND subject_kind = $2 AND subject = ANY($3)
       ON CONFLICT (workspace_id, id) DO UPDATE SET happened_at = excluded.happened_at, data = excluded.data`,
      [workspaceId, kind, [...subjects]],
    );
    changed += (gone.rowCount ?? 0) + (fresh.rowCount ?? 0);
  }
  return changed > 0;
}

async function mendTable(
  { session: { client, live }, workspaceId, shapes }: Rebuild,
  { name, counted }: DerivedTableName,
): Promise<TableReport> {
  const { key = [], columns = [], json = [] } = shapes.get(name) ?? {};
  const differences = `${SHADOW}.differences_in_${name}`;
  const { rows } = await client.query<{ how: keyof TableReport; rows: number }>(
    `SELECT how, count(*)::int AS rows FROM ${differences} GROUP BY how`,
  );
  const count = (how: keyof TableReport) => rows.find((row) => row.how === how)?.rows ?? 0;
  const matches = (row: string) =>
    key.map((column) => `${row}.${column} = difference.${column}`).join(' AND ');
  if (counted !== undefined && count('surplus') + count('differing') + count('missing') > 0) {
    const changesOf = (row: string, table: string, change: number, how: string) =>
      `SELECT ${row}.${counted} AS value, ${change} AS change FROM ${table} AS ${row}, ${differences} AS difference
        WHERE ${row}.workspace_id = $1 AND ${matches(row)} AND difference.how IN ('differing', '${how}')`;
    const changes = [
      changesOf('kept', `${live}.${name}`, -1, 'surplus'),
      changesOf('folded', `${SHADOW}.${name}`, 1, 'missing'),
    ];
    await client.query(addToCounts(`${live}.`, name, changes.join(' UNION ALL ')), [workspaceId]);
  }
  if (count('surplus') > 0) {
    await client.query(
      `DELETE FROM ${live}.${name} AS kept USING ${differences} AS difference
        WHERE kept.workspace_id = $1 AND ${matches('kept')} AND difference.how = 'surplus'`,
      [workspaceId],
    );
  }
  if (count('differing') + count('retold') > 0) {
    await client.query(
      `UPDATE ${live}.${name} AS kept
          SET ${[...columns, ...json].map((column) => `${column} = folded.${column}`).join(', ')}
         FROM ${differences} AS difference, ${SHADOW}.${name} AS folded
        WHERE kept.workspace_id = $1 AND folded.workspace_id = $1 AND ${matches('kept')} AND ${matches('folded')}
          AND difference.how IN ('differing', 'retold')`,
      [workspaceId],
    );
  }
  if (count('missing') > 0) {
    await client.query(
      `INSERT INTO ${live}.${name} SELECT folded.* FROM ${SHADOW}.${name} AS folded, ${differences} AS difference
        WHERE folded.workspace_id = $1 AND ${matches('folded')} AND difference.how = 'missing'`,
      [workspaceId],
    );
  }
  return {
    differing: count('differing'),
    missing: count('missing'),
    surplus: count('surplus'),
    retold: count('retold'),
  };
}

function addTo(totals: Map<string, TableReport>, found: Map<string, TableReport>): void {
  for (const [name, report] of found) {
    const total = totals.get(name) ?? { differing: 0, missing: 0, surplus: 0, retold: 0 };
    for (const how of Object.keys(report) as (keyof TableReport)[]) total[how] += report[how];
    totals.set(name, total);
  }
}
