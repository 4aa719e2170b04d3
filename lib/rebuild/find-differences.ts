import type { Subjects } from '#lib/fold/fold-subjects.ts';
import { DERIVED_TABLES, type DerivedTableName } from './derived-tables.ts';
import type { Rebuild } from './rebuild.ts';
import { SHADOW } from './session.ts';
import type { TableShape } from './shadow.ts';

/**
 * Notes where a live table is not as its shadow, row by row and column by column: `missing`, `surplus`, `differing`, or
 * `retold`, when the rows say the same and name other deliveries that said so (a repeat changes no state, and is not
 * written for that alone). Of all subjects, or of some.
 */
export async function findDifferences(rebuild: Rebuild, among?: Subjects): Promise<void> {
  for (const table of DERIVED_TABLES) await findInTable(rebuild, table, among && [...among[table.kind]]);
}

async function findInTable(
  { session: { client, live }, workspaceId, shapes }: Rebuild,
  { name, subject }: DerivedTableName,
  among: string[] | undefined,
): Promise<void> {
  const shape = shapes.get(name) ?? { key: [], columns: [], json: [] };
  const where = `WHERE workspace_id = $1${among ? ` AND ${subject} = ANY($2)` : ''}`;
  await client.query(`DELETE FROM ${SHADOW}.differences_in_${name}`);
  await client.query(
    `INSERT INTO ${SHADOW}.differences_in_${name}
     SELECT ${shape.key.map((column) => `coalesce(kept.${column}, folded.${column})`).join(', ')},
            CASE WHEN kept.workspace_id IS NULL THEN 'missing'
                 WHEN folded.workspace_id IS NULL THEN 'surplus'
                 WHEN ${isDistinct(shape, (text) => `${SHADOW}.without_fact_ids(${text})`)} THEN 'differing'
                 ELSE 'retold' END,
            coalesce(kept.${subject}, folded.${subject})
       FROM (SELECT * FROM ${live}.${name} ${where}) AS kept
       FULL JOIN (SELECT * FROM ${SHADOW}.${name} ${where}) AS folded
         ON ${shape.key.map((column) => `kept.${column} = folded.${column}`).join(' AND ')}
      WHERE kept.workspace_id IS NULL OR folded.workspace_id IS NULL
         OR ${isDistinct(shape, (text) => text)}`,
    among ? [workspaceId, among] : [workspaceId],
  );
}

function isDistinct({ columns, json }: TableShape, read: (text: string) => string): string {
  const texts = (row: string) => json.map((column) => read(`${row}.${column}::text`));
  const toRow = (row: string) => [...columns.map((column) => `${row}.${column}`), ...texts(row)].join(', ');
  return `ROW(${toRow('kept')}) IS DISTINCT FROM ROW(${toRow('folded')})`;
}

/** Makes the subjects of all differences, and of all facts that change, the candidates for mending. */
export async function listCandidates({ session: { client } }: Rebuild): Promise<number> {
  await client.query(`TRUNCATE ${SHADOW}.candidates`);
  const sources = [
    `SELECT subject_kind, subject FROM ${SHADOW}.gone_facts`,
    `SELECT subject_kind, subject FROM ${SHADOW}.fresh_facts`,
    ...DERIVED_TABLES.map(
      ({ name, kind }) => `SELECT '${kind}', subject_of_row FROM ${SHADOW}.differences_in_${name}`,
    ),
  ];
  const { rowCount } = await client.query(`INSERT INTO ${SHADOW}.candidates ${sources.join(' UNION ')}`);
  return rowCount ?? 0;
}
