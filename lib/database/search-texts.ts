/** Under this name it is marked in `row_counts` that the texts of all rows of a workspace are kept. */
export const SEARCH_TEXTS = 'search_texts';

/** How a column of search text is kept for searching: without what is not compared. See `matchesSearch`. */
export function toComparedText(column: string): string {
  return `translate(${column}, ' -/', '')`;
}

/**
 * The statement that keeps the search texts of some rows: of `rows`, which have the keys and `search`. What is kept already
 * is not touched; it is looked up row by row, which stays right while nobody knows yet how many there are. `$1` is the
 * workspace.
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
       LEFT JOIN LATERAL (SELECT text FROM ${schema}search_texts AS each
                           WHERE each.workspace_id = $1::uuid AND each.table_name = '${table}'
                             AND each.key = given.key AND each.second_key = given.second_key
                           LIMIT 1) AS known ON TRUE
      WHERE known.text IS DISTINCT FROM given.text
      ORDER BY given.key, given.second_key
     ON CONFLICT (workspace_id, table_name, key, second_key) DO UPDATE SET text = excluded.text`;
}
