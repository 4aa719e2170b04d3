import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toShape } from '#lib/domain/lookup/recognise.ts';

/** By a number as it is compared, what is known under it. */
export interface Known {
  bills: Map<string, string[]>;
  containers: Set<string>;
  declarations: Map<string, string[]>;
}

/** More of one reference are no answer. */
const MOST_OF_ONE = 20;
const MOST = 5_000;

/**
 * What is known under some numbers: containers and bills by their own number, bills and declarations by any of their
 * references, declarations by id and MRN. One statement each, all by index.
 */
export async function findKnown({ workspaceId }: Access, keys: readonly string[]): Promise<Known> {
  const { pool } = getWorkspaceDatabase(workspaceId);
  const mrns = keys.filter((key) => toShape(key) === 'mrn');
  const [bills, containers, declarations, byMrn] = await Promise.all([
    pool.query<{ id: string; keys: string[] }>(
      `SELECT bill_number AS id, link_keys AS keys FROM bills
        WHERE workspace_id = $1 AND (link_keys && $2::text[] OR bill_number = ANY($2)) LIMIT ${MOST}`,
      [workspaceId, keys],
    ),
    pool.query<{ id: string }>(
      `SELECT container_number AS id FROM containers
        WHERE workspace_id = $1 AND container_number = ANY($2) AND newest`,
      [workspaceId, keys],
    ),
    pool.query<{ id: string; keys: string[] }>(
      `SELECT declaration_id AS id, link_keys AS keys FROM declarations
        WHERE workspace_id = $1 AND (link_keys && $2::text[] OR declaration_id = ANY($2)) LIMIT ${MOST}`,
      [workspaceId, keys],
    ),
    mrns.length === 0
      ? { rows: [] }
      : pool.query<{ id: string; mrn: string }>(
          `SELECT declaration_id AS id, upper(summary ->> 'mrn') AS mrn FROM declarations
            WHERE workspace_id = $1 AND upper(summary ->> 'mrn') = ANY($2) LIMIT ${MOST}`,
          [workspaceId, mrns],
        ),
  ]);
  const wanted = new Set(keys);
  return {
    bills: group(wanted, bills.rows),
    containers: new Set(containers.rows.map(({ id }) => id)),
    declarations: group(wanted, [
      ...declarations.rows,
      ...byMrn.rows.map(({ id, mrn }) => ({ id, keys: [mrn] })),
    ]),
  };
}

function group(wanted: ReadonlySet<string>, rows: { id: string; keys: string[] }[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, keys } of rows) {
    for (const key of new Set([id, ...keys])) {
      if (!wanted.has(key)) continue;
      const known = ids.get(key) ?? [];
      if (known.length < MOST_OF_ONE && !known.includes(id)) ids.set(key, [...known, id]);
    }
  }
  return ids;
}
