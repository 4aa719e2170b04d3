/**
 * An expression for the orders of lists: a column, or a far value where it is null. The indexes of these orders are on
 * exactly this expression. Not COALESCE: behind row-level security PostgreSQL finds no place in an index by that.
 *
 * @param column written in the code, never taken from a request
 * @param far as SQL, with its type
 */
export function orFar(column: string, far: string): string {
  return `CASE WHEN ${column} IS NULL THEN ${far} ELSE ${column} END`;
}
