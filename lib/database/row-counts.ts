import { Prisma, type PrismaClient } from './generated/client.ts';

/** Stands beside the counts of a table once its rows were counted. */
export const COUNTED = '';

/** How many rows of a table of a workspace have each value; `null` where that was never counted. */
export async function findRowCounts(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  workspaceId: string,
  table: string,
): Promise<Map<string, number> | null> {
  const rows = await prisma.$queryRaw<{ value: string; rows: bigint }[]>(
    Prisma.sql`SELECT value, rows FROM row_counts WHERE workspace_id = ${workspaceId}::uuid AND table_name = ${table}`,
  );
  const counts = new Map(rows.map(({ value, rows: count }) => [value, Number(count)]));
  return counts.delete(COUNTED) ? counts : null;
}

/**
 * The statement that adds to the counts of a table, from rows of `value` and `change`. In one order, so that two writers
 * wait for each other instead of deadlocking. `$1` is the workspace.
 */
export function addToCounts(schema: string, table: string, changes: string): string {
  return `INSERT INTO ${schema}row_counts AS counted (workspace_id, table_name, value, rows)
     SELECT $1::uuid, '${table}', value, sum(change) FROM (${changes}) AS changes
      GROUP BY value HAVING sum(change) <> 0 ORDER BY value
     ON CONFLICT (workspace_id, table_name, value) DO UPDATE SET rows = counted.rows + excluded.rows`;
}
