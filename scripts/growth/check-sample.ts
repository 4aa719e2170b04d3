import type pg from 'pg';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { KEYS_OF_FACT_IDS } from '#lib/database/state-digest.ts';
import type { SubjectKind } from '#lib/domain/trade-event.ts';
import { foldSubjects, type Subjects } from '#lib/fold/fold-subjects.ts';
import { DERIVED_TABLES } from '#lib/rebuild/derived-tables.ts';
import { findSource } from '#lib/webhooks/sources.ts';
import { translateMessage } from '#lib/webhooks/translate-message.ts';

const KINDS: readonly SubjectKind[] = ['container', 'bill', 'declaration', 'shipment'];

/**
 * Takes subjects at random, throws their derived rows away, folds them again from the facts, compares, and puts
 * everything back as it was. Takes kept messages at random, translates them again and compares their facts.
 *
 * @throws {Error} that names the first row that differs.
 */
export async function checkSample(client: pg.Client, size: number): Promise<void> {
  const subjects: Subjects = {
    container: new Set(await pick(client, 'containers', 'container_number', size)),
    bill: new Set(await pick(client, 'bills', 'bill_number', size)),
    declaration: new Set(await pick(client, 'declarations', 'declaration_id', size)),
    shipment: new Set(await pick(client, 'shipments', 'shipment_id', size)),
  };
  await client.query('BEGIN');
  try {
    const before = await readRows(client, subjects);
    for (const kind of KINDS) if (subjects[kind].size === 0) throw new Error(`No ${kind} was seeded.`);
    for (const { name, kind, subject } of DERIVED_TABLES.toReversed())
      if (kind !== 'bill')
        await client.query(`DELETE FROM ${name} WHERE workspace_id = $1 AND ${subject} = ANY($2)`, [
          DEFAULT_WORKSPACE_ID,
          [...subjects[kind]],
        ]);
    // What is equal is not written, so a bill gets another digest to be written again.
    await client.query(
      `UPDATE bills SET state_digest = '' WHERE workspace_id = $1 AND bill_number = ANY($2)`,
      [DEFAULT_WORKSPACE_ID, [...subjects.bill]],
    );
    await foldSubjects(client, DEFAULT_WORKSPACE_ID, subjects);
    const after = await readRows(client, subjects);
    for (const [key, row] of before)
      if (after.get(key) !== row)
        throw new Error(`A seeded row is not what its facts say.\n${row}\n${after.get(key)}`);
    if (after.size !== before.size)
      throw new Error(`${after.size} rows follow from facts, not ${before.size}.`);
  } finally {
    await client.query('ROLLBACK');
  }
  await checkFacts(client, size);
}

async function pick(client: pg.Client, table: string, column: string, size: number): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT ${column} AS key FROM ${table}
      TABLESAMPLE SYSTEM (least(100, 100 * 20 * $1 / greatest((SELECT reltuples FROM pg_class WHERE oid = '${table}'::regclass), 1)))
      ORDER BY random() LIMIT $1`,
    [size],
  );
  return rows.map(({ key }) => key);
}

/** Every derived row of some subjects as text, without the ids of facts, whose order says nothing. */
async function readRows(client: pg.Client, subjects: Subjects): Promise<Map<string, string>> {
  const rows = new Map<string, string>();
  for (const { name, kind, subject } of DERIVED_TABLES) {
    const found = await client.query<{ row: Record<string, unknown> }>(
      `SELECT to_json(${name}) AS row FROM ${name} WHERE workspace_id = $1 AND ${subject} = ANY($2)`,
      [DEFAULT_WORKSPACE_ID, [...subjects[kind]]],
    );
    for (const { row } of found.rows) {
      const text = JSON.stringify(row, (key, value) =>
        (KEYS_OF_FACT_IDS as readonly string[]).includes(key) ? undefined : value,
      );
      const { bill_number, container_number, declaration_id, shipment_id, id, position } = row;
      rows.set(
        [name, container_number, bill_number, declaration_id, shipment_id, id, position].join('/'),
        text,
      );
    }
  }
  return rows;
}

async function checkFacts(client: pg.Client, size: number): Promise<void> {
  const ids = await pick(client, 'webhook_events', 'id', size);
  const { rows } = await client.query<{ id: string; source: string; body: Buffer }>(
    'SELECT id, source, body FROM webhook_events WHERE workspace_id = $1 AND id = ANY($2)',
    [DEFAULT_WORKSPACE_ID, ids],
  );
  for (const { id, source: name, body } of rows) {
    const source = findSource(name);
    if (!source) throw new Error(`There is no source ${name}.`);
    for (const fact of translateMessage(source, body, id).facts) {
      const { rows: known } = await client.query<{ subject: string; data: string }>(
        'SELECT subject, data::text AS data FROM trade_events WHERE workspace_id = $1 AND id = $2',
        [DEFAULT_WORKSPACE_ID, fact.id],
      );
      const equal = known[0]?.subject === fact.subject.key && known[0].data === JSON.stringify(fact.data);
      if (!equal) throw new Error(`The seeded facts are not what the message ${id} says.`);
    }
  }
}
