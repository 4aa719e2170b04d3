import type pg from 'pg';

/** A table of derived rows: its key and its other columns, with their SQL types, in `snake_case`. */
export interface DerivedTable {
  readonly name: string;
  readonly key: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that must be equal for a row to count as unchanged; `state_digest` covers what one fold says. */
  readonly compare: readonly string[];
}

export type DerivedRow = Record<string, unknown>;

/**
 * Writes rows in one statement of constant shape and answers with the keys of those that are new or changed. Rows that
 * say what they said before are not touched.
 */
export async function upsertRows(
  client: pg.ClientBase,
  table: DerivedTable,
  workspaceId: string,
  rows: DerivedRow[],
): Promise<DerivedRow[]> {
  if (rows.length === 0) return [];
  const { rows: changed } = await client.query<DerivedRow>(toUpsert(table), [
    workspaceId,
    JSON.stringify(rows),
  ]);
  return changed;
}

/** Replaces all rows that belong to some parents (the holds of some bills) by others. */
export async function replaceRows(
  client: pg.ClientBase,
  table: DerivedTable,
  workspaceId: string,
  parent: { column: string; keys: string[] },
  rows: DerivedRow[],
): Promise<void> {
  if (parent.keys.length === 0) return;
  await client.query(`DELETE FROM ${table.name} WHERE workspace_id = $1 AND ${parent.column} = ANY($2)`, [
    workspaceId,
    parent.keys,
  ]);
  await upsertRows(client, table, workspaceId, rows);
}

const statements = new WeakMap<DerivedTable, string>();

function toUpsert(table: DerivedTable): string {
  const known = statements.get(table);
  if (known) return known;
  const keys = Object.keys(table.key).map(quote);
  const columns = Object.keys(table.columns).map(quote);
  const typed = Object.entries({ ...table.key, ...table.columns }).map(
    ([column, type]) => `${quote(column)} ${type}`,
  );
  const differs = table.compare.map(
    (column) => `${table.name}.${quote(column)} IS DISTINCT FROM excluded.${quote(column)}`,
  );
  const statement = `INSERT INTO ${table.name} (workspace_id, ${[...keys, ...columns].join(', ')})
     SELECT $1::uuid, row.* FROM json_to_recordset($2::json) AS row(${typed.join(', ')})
     ON CONFLICT (workspace_id, ${keys.join(', ')}) DO UPDATE
        SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
      WHERE ${differs.join(' OR ')}
     RETURNING ${keys.join(', ')}`;
  statements.set(table, statement);
  return statement;
}

/** `group` and `open` are words of SQL as well as of the trade. */
function quote(column: string): string {
  return `"${column}"`;
}
