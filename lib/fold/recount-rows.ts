import type pg from 'pg';
import { CONTAINERS } from '#lib/containers/write-containers.ts';
import { BILLS } from '#lib/customs/write-bills.ts';
import { COUNTED } from '#lib/database/row-counts.ts';
import { noteSearchTexts } from '#lib/database/search-texts.ts';
import { DECLARATIONS } from '#lib/declarations/write-declarations.ts';
import { CONTAINER_EXCEPTIONS } from '#lib/exceptions/write-container-exceptions.ts';
import { SHIPMENTS } from '#lib/shipments/write-shipments.ts';

const COUNTED_TABLES = [BILLS, CONTAINER_EXCEPTIONS, DECLARATIONS];
const SEARCHED_TABLES = [...COUNTED_TABLES, CONTAINERS, SHIPMENTS];

/**
 * Counts the rows of a workspace anew that are kept counted, in the caller's transaction. Whoever records facts waits
 * until it ends, about a second for a million rows.
 *
 * @param schema of the tables, quoted and with its dot, where it is not the session's own.
 */
export async function recountRows(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  schema = '',
): Promise<void> {
  // Who writes rows has inserted facts before.
  await client.query(`LOCK TABLE ${schema}trade_events IN SHARE ROW EXCLUSIVE MODE`);
  await client.query(`DELETE FROM ${schema}row_counts WHERE workspace_id = $1`, [workspaceId]);
  for (const { name, counted } of COUNTED_TABLES) {
    await client.query(
      `INSERT INTO ${schema}row_counts
       SELECT $1, $2, "${counted}", count(*) FROM ${schema}${name} WHERE workspace_id = $1 GROUP BY "${counted}"
       UNION ALL SELECT $1, $2, $3, 0`,
      [workspaceId, name, COUNTED],
    );
  }
}

/** Keeps the search texts of a workspace that are missing or other; nobody waits for it. */
export async function keepSearchTexts(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  schema = '',
): Promise<void> {
  for (const { name, key } of SEARCHED_TABLES) {
    const rows = `(SELECT * FROM ${schema}${name} WHERE workspace_id = $1::uuid) AS kept_rows`;
    await client.query(noteSearchTexts(schema, name, Object.keys(key), rows), [workspaceId]);
  }
}

/** Counts the workspaces that were never counted. Outside a transaction. */
export async function countUncounted(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM workspaces
      WHERE NOT EXISTS (SELECT FROM row_counts WHERE workspace_id = workspaces.id AND value = $1)`,
    [COUNTED],
  );
  for (const { id } of rows) {
    await keepSearchTexts(client, id);
    await client.query('BEGIN');
    try {
      await recountRows(client, id);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    }
  }
}
