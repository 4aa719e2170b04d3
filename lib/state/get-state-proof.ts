import { createHash, type Hash } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findChangeVersion } from '#lib/live/find-change-version.ts';

export const StateProof = z.object({
  version: z.number().int().meta({ description: 'Moves when something visible changed.' }),
  facts: z.number().int().meta({ description: 'How many facts are known.' }),
  stateHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({
      description:
        'SHA-256 over all derived rows in a canonical order; equal sets of facts give equal hashes.',
    }),
});
export type StateProof = z.infer<typeof StateProof>;

/** Rows a fetch brings: memory stays small however much is known. */
const ROWS_A_FETCH = 5_000;

/**
 * Every derived table as one line of text a row, with nothing in it that comes from arrival or chance. `state_digest`
 * stands for all that the fold of a row says; a container's bucket comes from its bill and is told beside it.
 */
const LINES_OF_TABLES = [
  `SELECT json_build_array('bill', bill_number, encode(state_digest, 'hex'))::text AS line FROM bills`,
  `SELECT json_build_array('hold', bill_number, position, code, agency, placed_on, closed_on, closed_by, open)::text AS line
     FROM holds`,
  `SELECT json_build_array('container', container_number, bill_number, bucket, encode(state_digest, 'hex'))::text AS line
     FROM containers`,
  `SELECT json_build_array('exception', container_number, bill_number, name, episode, encode(state_digest, 'hex'))::text AS line
     FROM container_exceptions`,
  `SELECT json_build_array('declaration', declaration_id, encode(state_digest, 'hex'))::text AS line FROM declarations`,
  `SELECT json_build_array('error', declaration_id, position, error_type, pattern, message,
                           extract(epoch FROM at)::text)::text AS line
     FROM declaration_errors`,
  `SELECT json_build_array('shipment', shipment_id, encode(state_digest, 'hex'))::text AS line FROM shipments`,
];

/** How much is known and a hash of all that follows from it, of one moment. */
export async function getStateProof(access: Access): Promise<StateProof> {
  const client = await getWorkspaceDatabase(access.workspaceId).pool.connect();
  try {
    const proof = await inSnapshot(client, () => readStateProof(client, access.workspaceId));
    client.release();
    return proof;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** The same within the caller's snapshot, over a connection whose statements may take their time. */
export async function readStateProof(client: pg.ClientBase, workspaceId: string): Promise<StateProof> {
  const facts = await client.query<{ facts: number }>(
    'SELECT count(*)::int AS facts FROM trade_events WHERE workspace_id = $1',
    [workspaceId],
  );
  const hash = createHash('sha256');
  for (const lines of LINES_OF_TABLES) await addLines(client, workspaceId, lines, hash);
  return {
    version: await findChangeVersion(client, workspaceId),
    facts: facts.rows[0]?.facts ?? 0,
    stateHash: hash.digest('hex'),
  };
}

/** In the order of their bytes, which is the same in every database whatever its locale. */
async function addLines(
  client: pg.ClientBase,
  workspaceId: string,
  lines: string,
  hash: Hash,
): Promise<void> {
  await client.query(
    `DECLARE derived_lines NO SCROLL CURSOR FOR
     SELECT line FROM (${lines} WHERE workspace_id = $1) AS lines ORDER BY line COLLATE "C"`,
    [workspaceId],
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_A_FETCH} FROM derived_lines`);
    for (const { line } of rows) hash.update(`${line}\n`);
    if (rows.length < ROWS_A_FETCH) break;
  }
  await client.query('CLOSE derived_lines');
}
