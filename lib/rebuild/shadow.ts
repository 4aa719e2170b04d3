import type pg from 'pg';
import { CannotStart } from '#lib/cannot-start.ts';
import { KEYS_OF_FACT_IDS } from '#lib/database/state-digest.ts';
import { DERIVED_TABLES } from './derived-tables.ts';
import { type Session, SHADOW } from './session.ts';

/** What a comparison must know of a table. Names are quoted. */
export interface TableShape {
  /** Without `workspace_id`. */
  key: string[];
  /** The others, those of JSON apart: they have no equality. */
  columns: string[];
  json: string[];
}

export type Shapes = ReadonlyMap<string, TableShape>;

const INSUFFICIENT_PRIVILEGE = '42501';
const UUID = '[0-9a-f-]{36}';
const ID_OR_IDS = `("${UUID}"|\\[("${UUID}",?)*\\]|null)`;

/**
 * Makes the shadow: every derived table empty, without the indexes of the lists, and the notes of a rebuild. They are
 * unlogged: after a crash nothing of them is wanted.
 */
export async function createShadow({ client, live }: Session): Promise<Shapes> {
  await dropShadow(client);
  await makeSchema(client);
  await client.query(`
    CREATE UNLOGGED TABLE ${SHADOW}.subjects (
      kind text, subject text, facts bigint NOT NULL, PRIMARY KEY (kind, subject)
    );
    CREATE UNLOGGED TABLE ${SHADOW}.candidates (kind text, subject text, PRIMARY KEY (kind, subject));
    CREATE UNLOGGED TABLE ${SHADOW}.fresh_facts (LIKE ${live}.trade_events, PRIMARY KEY (id));
    CREATE INDEX ON ${SHADOW}.fresh_facts (workspace_id, subject_kind, subject);
    CREATE UNLOGGED TABLE ${SHADOW}.gone_facts (id uuid PRIMARY KEY, subject_kind text, subject text);
    CREATE INDEX ON ${SHADOW}.gone_facts (subject_kind, subject);
    CREATE UNLOGGED TABLE ${SHADOW}.row_counts (LIKE ${live}.row_counts INCLUDING INDEXES);
    CREATE UNLOGGED TABLE ${SHADOW}.search_texts (
      LIKE ${live}.search_texts, PRIMARY KEY (workspace_id, table_name, key, second_key)
    );
    CREATE UNLOGGED TABLE ${SHADOW}.reread_messages (
      id uuid PRIMARY KEY, state text, reason text, event text, identifiers text[]
    );
    CREATE FUNCTION ${SHADOW}.without_fact_ids(state text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT regexp_replace(state, '"(${KEYS_OF_FACT_IDS.join('|')})":${ID_OR_IDS},?', '', 'g')
    $$;`);
  const shapes = new Map<string, TableShape>();
  for (const { name, subject } of DERIVED_TABLES) {
    const shape = await readShape(client, live, name);
    const key = shape.key.join(', ');
    await client.query(`
      CREATE UNLOGGED TABLE ${SHADOW}.${name} (LIKE ${live}.${name}, PRIMARY KEY (workspace_id, ${key}));
      CREATE INDEX ON ${SHADOW}.${name} (workspace_id, ${subject});
      CREATE UNLOGGED TABLE ${SHADOW}.differences_in_${name} AS
        SELECT ${key}, ''::text AS how, ''::text AS subject_of_row FROM ${live}.${name} WITH NO DATA;`);
    shapes.set(name, shape);
  }
  // Where bills look for the voyages under them.
  await client.query(`CREATE INDEX ON ${SHADOW}.containers (workspace_id, bill_number)`);
  return shapes;
}

/** @throws {CannotStart} when the role may not. */
async function makeSchema(client: pg.ClientBase): Promise<void> {
  try {
    await client.query(`CREATE SCHEMA ${SHADOW}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
    throw new CannotStart(
      'A rebuild makes a schema of its own for a while: GRANT CREATE ON DATABASE to the role of DATABASE_URL.',
    );
  }
}

/**
 * Lets the shadow's `trade_events` be the facts as they will be: those that stand, less those that are gone, and the
 * fresh ones in place of those with their ids.
 */
export async function shadowTradeEvents({ client, live }: Session): Promise<void> {
  await client.query(`
    ANALYZE ${SHADOW}.fresh_facts, ${SHADOW}.gone_facts;
    CREATE VIEW ${SHADOW}.trade_events AS
      SELECT * FROM ${live}.trade_events AS fact
       WHERE NOT EXISTS (SELECT FROM ${SHADOW}.gone_facts AS gone WHERE gone.id = fact.id)
         AND NOT EXISTS (SELECT FROM ${SHADOW}.fresh_facts AS fresh WHERE fresh.id = fact.id)
      UNION ALL
      SELECT * FROM ${SHADOW}.fresh_facts`);
}

export async function dropShadow(client: pg.ClientBase): Promise<void> {
  await client.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS ${SHADOW} CASCADE`);
}

async function readShape(client: pg.ClientBase, live: string, name: string): Promise<TableShape> {
  const { rows } = await client.query<{ name: string; is_json: boolean; is_key: boolean }>(
    `SELECT quote_ident(attname) AS name, atttypid = 'json'::regtype AS is_json,
            EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY(indkey)) AS is_key
       FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'workspace_id'
      ORDER BY attnum`,
    [`${live}.${name}`],
  );
  const names = (wanted: typeof rows) => wanted.map((column) => column.name);
  return {
    key: names(rows.filter((column) => column.is_key)),
    columns: names(rows.filter((column) => !column.is_key && !column.is_json)),
    json: names(rows.filter((column) => column.is_json)),
  };
}
