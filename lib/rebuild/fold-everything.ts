import type { SubjectKind } from '#lib/domain/trade-event.ts';
import type { FoldFailure } from './fold-chunk.ts';
import type { Rebuild } from './rebuild.ts';
import { SHADOW } from './session.ts';
import type { Task } from './task.ts';

const SUBJECTS_A_CHUNK = 500;
const FACTS_A_CHUNK = 3_000;
const SUBJECTS_A_PAGE = 10_000;

/**
 * Folds every subject there is into the shadow. How many facts a subject has is noted before they are read: facts are
 * only ever added, so a subject that has as many later on has not been heard of since.
 */
export async function foldEverything(rebuild: Rebuild): Promise<void> {
  const { client } = rebuild.session;
  await client.query(
    `INSERT INTO ${SHADOW}.subjects
     SELECT subject_kind, subject, count(*) FROM trade_events WHERE workspace_id = $1 GROUP BY 1, 2`,
    [rebuild.workspaceId],
  );
  await client.query(`ANALYZE ${SHADOW}.subjects`);
  await foldKind(rebuild, 'container');
  await client.query(
    `INSERT INTO ${SHADOW}.subjects
     SELECT DISTINCT 'bill', bill_number, 0 FROM ${SHADOW}.containers WHERE bill_number <> ''
     ON CONFLICT DO NOTHING`,
  );
  await client.query(`ANALYZE ${SHADOW}.containers, ${SHADOW}.container_exceptions`);
  for (const kind of ['bill', 'declaration', 'shipment'] as const) await foldKind(rebuild, kind);
}

function foldKind(rebuild: Rebuild, kind: SubjectKind): Promise<void> {
  return foldChunks(rebuild, kind, chunkSubjects(rebuild, kind));
}

/** Folds chunks of subjects of one kind, several at once. */
export async function foldChunks(
  { crew, workspaceId, failures }: Rebuild,
  subjectKind: SubjectKind,
  chunks: AsyncIterable<string[]> | Iterable<string[]>,
): Promise<void> {
  async function* toTasks(): AsyncGenerator<Task> {
    for await (const subjects of chunks) yield { kind: 'fold', workspaceId, subjectKind, subjects };
  }
  await crew.runAll(toTasks(), (outcome) => noteFailures(failures, outcome.failures));
}

/** A subject may be folded more than once; its last failure counts. */
export function noteFailures(known: Map<string, FoldFailure>, failures: FoldFailure[]): void {
  for (const failure of failures) known.set(`${failure.kind}/${failure.subject}`, failure);
}

/** Subjects of one kind in portions of about equal work. */
async function* chunkSubjects({ session }: Rebuild, kind: SubjectKind): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const { rows } = await session.client.query<{ subject: string; facts: string }>(
      `SELECT subject, facts FROM ${SHADOW}.subjects WHERE kind = $1 AND subject > $2 ORDER BY subject LIMIT $3`,
      [kind, after, SUBJECTS_A_PAGE],
    );
    let chunk: string[] = [];
    let facts = 0;
    for (const row of rows) {
      chunk.push(row.subject);
      facts += Number(row.facts);
      if (chunk.length < SUBJECTS_A_CHUNK && facts < FACTS_A_CHUNK) continue;
      yield chunk;
      chunk = [];
      facts = 0;
    }
    if (chunk.length > 0) yield chunk;
    if (rows.length < SUBJECTS_A_PAGE) return;
    after = rows.at(-1)?.subject ?? '';
  }
}
