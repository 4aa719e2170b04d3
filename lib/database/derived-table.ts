import type pg from 'pg';
import { toTextArray } from './binary-array.ts';
import { addToCounts } from './row-counts.ts';
import { noteSearchTexts } from './search-texts.ts';

/** A table of derived rows: its key and its other columns, with their SQL types, in `snake_case`. */
export interface DerivedTable {
  readonly name: string;
  readonly key: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that must be equal for a row to count as unchanged; `state_digest` covers what one fold says. */
  readonly compare: readonly string[];
  /** A column of which it is kept how many rows have each value: see `row_counts`. */
  readonly counted?: string;
}

export type DerivedRow = Record<string, unknown>;

/**
 * Writes rows in one statement of constant shape and answers with how many are new or changed. Rows that say what they
 * said before are not touched.
 */
export async function upsertRows(
  client: pg.ClientBase,
  table: DerivedTable,
  workspaceId: string,
  rows: DerivedRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { text, columns } = toUpsert(table);
  const { rowCount } = await client.query({
    name: `upsert ${table.name}`,
    text,
    values: [
      workspaceId,
      ...columns.map((column) => toTextArray(rows.map((row) => toPostgresText(row[column])))),
    ],
  });
  return rowCount ?? 0;
}

/**
 * Writes the rows that belong to some parents (the holds of a bill), numbered from 0 by their column `position`, and
 * deletes those that are no more.
 */
export async function writeChildRows(
  client: pg.ClientBase,
  table: DerivedTable,
  workspaceId: string,
  parentColumn: string,
  parents: ReadonlyMap<string, DerivedRow[]>,
): Promise<void> {
  await Promise.all([
    trimChildRows(client, table, workspaceId, parentColumn, parents),
    upsertRows(client, table, workspaceId, [...parents.values()].flat()),
  ]);
}

/** Deletes the rows of some parents that are beyond those given. */
export async function trimChildRows(
  client: pg.ClientBase,
  table: DerivedTable,
  workspaceId: string,
  parentColumn: string,
  parents: ReadonlyMap<string, DerivedRow[]>,
): Promise<void> {
  if (parents.size === 0) return;
  await client.query({
    name: `trim ${table.name}`,
    text: `DELETE FROM ${table.name} USING unnest($2::text[], $3::text[]) AS parents(parent, rows)
            WHERE workspace_id = $1 AND ${parentColumn} = parent AND position >= rows::int`,
    values: [
      workspaceId,
      toTextArray([...parents.keys()]),
      toTextArray([...parents.values()].map((rows) => String(rows.length))),
    ],
  });
}

interface Upsert {
  text: string;
  /** In the order of the parameters, which follow the workspace. */
  columns: string[];
}

const upserts = new WeakMap<DerivedTable, Upsert>();

function toUpsert(table: DerivedTable): Upsert {
  const known = upserts.get(table);
  if (known) return known;
  const types = { ...table.key, ...table.columns };
  const names = Object.keys(types).map(quote);
  const keys = Object.keys(table.key).map(quote);
  const changing = Object.keys(table.columns).map(quote);
  const differs = table.compare.map(
    (column) => `${table.name}.${quote(column)} IS DISTINCT FROM excluded.${quote(column)}`,
  );
  const insert = `INSERT INTO ${table.name} (workspace_id, ${names.join(', ')})
     SELECT $1::uuid, ${Object.entries(types).map(([column, type]) => `${quote(column)}::${type}`)}
       FROM unnest(${names.map((_, index) => `$${index + 2}::text[]`)}) AS given(${names})
     ON CONFLICT (workspace_id, ${keys.join(', ')}) DO UPDATE
        SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
      WHERE ${differs.join(' OR ')}`;
  const text = 'search' in table.columns ? withNotes(table, insert) : insert;
  const upsert = { text, columns: Object.keys(types) };
  upserts.set(table, upsert);
  return upsert;
}

/** With what is kept beside the rows. What a row said before is what the statement still sees in the table. */
function withNotes({ name, key, counted }: DerivedTable, insert: string): string {
  const ownKeys = Object.keys(key).map(quote);
  const keys = ['workspace_id', ...ownKeys];
  const texts = noteSearchTexts('', name, ownKeys, 'written');
  if (counted === undefined)
    return `WITH written AS (${insert} RETURNING ${keys.join(', ')}, search), texts AS (${texts}) SELECT FROM written`;
  const changes = `SELECT value, 1 AS change FROM written
     UNION ALL SELECT before.${quote(counted)}, -1 FROM written JOIN ${name} AS before USING (${keys.join(', ')})`;
  return `WITH written AS (${insert} RETURNING ${keys.join(', ')}, search, ${quote(counted)} AS value),
     texts AS (${texts}),
     counted AS (${addToCounts('', name, changes)})
     SELECT FROM written`;
}

/** A value in PostgreSQL's text form. */
export function toPostgresText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `{${value.map(toArrayElement).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function toArrayElement(value: unknown): string {
  return value === null ? 'NULL' : `"${String(value).replace(/[\\"]/g, '\\$&')}"`;
}

/** `group` and `open` are words of SQL as well as of the trade. */
function quote(column: string): string {
  return `"${column}"`;
}
