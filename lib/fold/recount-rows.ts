import type pg from 'pg';
import { CONTAINERS } from '#lib/containers/write-containers.ts';
import { BILLS } from '#lib/customs/write-bills.ts';
import { COUNTED } from '#lib/database/row-counts.ts';
import { noteSearchTexts, SEARCH_TEXTS } from '#lib/database/search-texts.ts';
import { DECLARATIONS } from '#lib/declarations/write-declarations.ts';
import { CONTAINER_EXCEPTIONS } from '#lib/exceptions/write-container-exceptions.ts';
import { SHIPMENTS } from '#lib/shipments/write-shipments.ts';

const COUNTED_TABLES = [BILLS, CONTAINER_EXCEPTIONS, DECLARATIONS];
const SEARCHED_TABLES = [...COUNTED_TABLES, CONTAINERS, SHIPMENTS];
/** Rows whose texts are kept in one statement. */
const TEXTS_AT_ONCE = 5_000;

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
  await client.query(`DELETE FROM ${schema}row_counts WHERE workspace_id = $1 AND table_name = ANY($2)`, [
    workspaceId,
    COUNTED_TABLES.map(({ name }) => name),
  ]);
  for (const { name, counted } of COUNTED_TABLES) {
    await client.query(
      `INSERT INTO ${schema}row_counts
       SELECT $1, $2, "${counted}", count(*) FROM ${schema}${name} WHERE workspace_id = $1 GROUP BY "${counted}"
       UNION ALL SELECT $1, $2, $3, 0`,
      [workspaceId, name, COUNTED],
    );
  }
}

/**
 * Keeps the search texts of a workspace that are missing or other, and marks that all are kept: until then searches read
 * the lists themselves. Outside a transaction each portion of rows is one of its own, so that nobody waits for long and
 * what was done stays done; whoever writes rows meanwhile keeps their texts.
 *
 * @param atOnce rows of a portion.
 */
export async function keepSearchTexts(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  schema = '',
  atOnce = TEXTS_AT_ONCE,
): Promise<void> {
  for (const { name, key } of SEARCHED_TABLES) {
    const types: Readonly<Record<string, string>> = key;
    const keys = Object.keys(key);
    const texts = noteSearchTexts(schema, name, keys, 'portion');
    const order = keys.join(', ');
    const first = `WHERE workspace_id = $1::uuid`;
    const next = `${first} AND (${order}) > (${keys.map((each, at) => `$${at + 2}::${types[each]}`).join(', ')})`;
    let last: string[] = [];
    do {
      const { rows } = await client.query<Record<string, string>>(
        `WITH portion AS MATERIALIZED (SELECT ${order}, search FROM ${schema}${name} ${last.length > 0 ? next : first}
                                        ORDER BY ${order} LIMIT ${atOnce}),
              noted AS (${texts})
         SELECT ${keys.map((each) => `${each}::text`).join(', ')} FROM portion
          ORDER BY ${keys.map((each) => `${each} DESC`).join(', ')} LIMIT 1`,
        [workspaceId, ...last],
      );
      last = rows.flatMap((row) => keys.map((each) => row[each] ?? ''));
    } while (last.length > 0);
  }
  await client.query(
    `INSERT INTO ${schema}row_counts VALUES ($1, '${SEARCH_TEXTS}', $2, 0) ON CONFLICT DO NOTHING`,
    [workspaceId, COUNTED],
  );
}

/** Counts the workspaces that were never counted, and keeps the texts of those whose are not all kept. Outside a transaction. */
export async function countUncounted(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  for (const id of await listUnmarked(client, 'bills')) {
    await client.query('BEGIN');
    try {
      await recountRows(client, id);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    }
  }
  for (const id of await listUnmarked(client, SEARCH_TEXTS)) await keepSearchTexts(client, id);
}

async function listUnmarked(client: Pick<pg.ClientBase, 'query'>, name: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM workspaces
      WHERE NOT EXISTS (SELECT FROM row_counts
                         WHERE workspace_id = workspaces.id AND table_name = $1 AND value = $2)`,
    [name, COUNTED],
  );
  return rows.map(({ id }) => id);
}
