import type { SubjectKind } from '#lib/domain/trade-event.ts';
import type { Subjects } from '#lib/fold/fold-subjects.ts';
import type { Rebuild } from './rebuild.ts';
import { SHADOW } from './session.ts';

const KINDS: readonly SubjectKind[] = ['container', 'bill', 'declaration', 'shipment'];
const SUBJECTS_A_CHUNK = 500;

/** How chunks of subjects are folded into the shadow. */
export type FoldChunks = (kind: SubjectKind, chunks: string[][]) => Promise<void>;

/**
 * Folds those of some subjects again about which facts came since the shadow was made, and the bills of such containers.
 * Answers with how many that were.
 */
export async function refoldStale(rebuild: Rebuild, subjects: Subjects, fold: FoldChunks): Promise<number> {
  let refolded = 0;
  const bills = new Set<string>();
  for (const kind of KINDS) {
    const stale = new Set(await findStale(rebuild, kind, [...subjects[kind]]));
    if (kind === 'container') await addBills(rebuild, [...stale], bills);
    if (kind === 'bill') for (const billNumber of bills) stale.add(billNumber);
    await fold(kind, toChunks([...stale]));
    if (kind === 'container') await addBills(rebuild, [...stale], bills);
    refolded += stale.size;
  }
  return refolded;
}

/** Those that have more facts than the shadow knows; it is told how many before they are read. */
async function findStale(
  { session: { client }, workspaceId }: Rebuild,
  kind: SubjectKind,
  subjects: string[],
): Promise<string[]> {
  if (subjects.length === 0) return [];
  const { rows } = await client.query<{ subject: string }>(
    `WITH counted AS (
       SELECT subject, (SELECT count(*) FROM trade_events AS fact
                         WHERE fact.workspace_id = $1 AND fact.subject_kind = $2 AND fact.subject = asked.subject) AS facts
         FROM unnest($3::text[]) AS asked(subject)
     )
     INSERT INTO ${SHADOW}.subjects AS known (kind, subject, facts)
     SELECT $2, subject, facts FROM counted WHERE facts > 0
     ON CONFLICT (kind, subject) DO UPDATE SET facts = excluded.facts WHERE known.facts <> excluded.facts
     RETURNING subject`,
    [workspaceId, kind, subjects],
  );
  return rows.map(({ subject }) => subject);
}

async function addBills(
  { session: { client }, workspaceId }: Rebuild,
  containerNumbers: string[],
  bills: Set<string>,
): Promise<void> {
  if (containerNumbers.length === 0) return;
  const { rows } = await client.query<{ bill_number: string }>(
    `SELECT DISTINCT bill_number FROM ${SHADOW}.containers
      WHERE workspace_id = $1 AND container_number = ANY($2) AND bill_number <> ''`,
    [workspaceId, containerNumbers],
  );
  for (const row of rows) bills.add(row.bill_number);
}

function toChunks(subjects: string[]): string[][] {
  const chunks: string[][] = [];
  for (let at = 0; at < subjects.length; at += SUBJECTS_A_CHUNK)
    chunks.push(subjects.slice(at, at + SUBJECTS_A_CHUNK));
  return chunks;
}
