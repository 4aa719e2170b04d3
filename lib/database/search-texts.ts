/** Under this name it is marked in `row_counts` that the texts of all rows of a workspace are kept. */
export const SEARCH_TEXTS = 'search_texts';

/** How a column of search text is kept for searching: without what is not compared. See `matchesSearch`. */
export function toComparedText(column: string): string {
  return `translate(${column}, ' -/', '')`;
}

/**
 * The statement that keeps the search texts of some rows: of `rows`, which have the keys and `search`. What is kept already
 * is not touched. `$1` is the workspace.
 */
export function noteSearchTexts(
  schema: string,
  table: string,
  keys: readonly string[],
  rows: string,
): string {
  const [first = '', second] = keys;
  return `INSERT INTO ${schema}search_texts AS kept (workspace_id, table_name, key, second_key, text)
     SELECT $1::uuid, '${table}', given.key, given.second_key, given.text
       FROM (SELECT ${first}::text AS key, ${second ?? "''"} AS second_key, ${toComparedText('search')} AS text FROM ${rows}) AS given
       LEFT JOIN ${schema}search_texts AS known
         ON known.workspace_id = $1::uuid AND known.table_name = '${table}' AND known.key = given.key
            AND known.second_key = given.second_key
      WHERE known.text IS DISTINCT FROM given.text
      ORDER BY given.key, given.second_key
     ON CONFLICT (workspace_id, table_name, key, second_key) DO UPDATE SET text = excluded.text`;
}
