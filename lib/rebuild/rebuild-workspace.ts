import { inSnapshot } from '#lib/database/in-snapshot.ts';
import { Conflict } from '#lib/errors.ts';
import type { Subjects } from '#lib/fold/fold-subjects.ts';
import { keepSearchTexts, recountRows } from '#lib/fold/recount-rows.ts';
import { readStateProof, type StateProof } from '#lib/state/get-state-proof.ts';
import { Crew } from './crew.ts';
import { DERIVED_TABLES } from './derived-tables.ts';
import { findDifferences, listCandidates } from './find-differences.ts';
import type { FoldFailure } from './fold-chunk.ts';
import { foldChunks, foldEverything } from './fold-everything.ts';
import { mend } from './mend.ts';
import type { Rebuild, TableReport } from './rebuild.ts';
import { refoldStale } from './refold-stale.ts';
import { mendReadings, type RawReport, rereadEverything } from './reread-everything.ts';
import { connectPlainly, openSession, SHADOW } from './session.ts';
import { createShadow, dropShadow } from './shadow.ts';

export interface RebuildOptions {
  /** An address of the database; the role must be allowed to make a schema in it. */
  url: string;
  workspaceId: string;
  /** Makes the facts again from the raw messages, before they are folded. */
  fromRaw?: boolean;
  /** Threads that share the work; none for all in this one. As many as there are cores by default. */
  workers?: number;
  /** Told how far it is, a line at a time. */
  say?: (line: string) => void;
}

export interface RebuildReport {
  before: StateProof;
  after: StateProof;
  raw: RawReport | null;
  /** In the order of `DERIVED_TABLES`, with how many rows there are now. */
  tables: (TableReport & { name: string; rows: number })[];
  failures: FoldFailure[];
  /** Whether anything known was not as it follows from the facts; it has been mended. */
  differed: boolean;
}

const ADVISORY_LOCK = 72_707_370;
const STALE_WORTH_A_ROUND = 500;
const MOST_ROUNDS = 5;
const SUBJECTS_A_PAGE = 2_000;

/**
 * Folds everything known of a workspace again and mends what differs, while ingest goes on.
 *
 * Nothing is locked while the facts are folded, by the code of every day, into shadow tables. Then the shadow is compared
 * with the live rows: whatever is equal is right and stays. Of the rest each portion is settled in one transaction that
 * keeps ingest waiting for about half a second: subjects about which facts came since are folded again, and only rows that
 * still differ are written. So nothing recorded meanwhile is lost, a page never sees a container of one state with a bill
 * of another, and an interrupted rebuild leaves nothing half done: what it mended is right, and the rest is as it was.
 * Up to 1000 subjects are one portion, so a usual rebuild is one transaction; more are many, since one would turn
 * senders away for as long as it lasts.
 *
 * Memory and locks do not grow with the data. It is the only one of its kind at a time.
 *
 * @throws {Conflict} when another rebuild is going on.
 */
export async function rebuildWorkspace(options: RebuildOptions): Promise<RebuildReport> {
  const plain = await connectPlainly(options.url);
  try {
    const { rows } = await plain.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [
      ADVISORY_LOCK,
    ]);
    if (!rows[0]?.ours) throw new Conflict('Another rebuild is going on; wait until it has ended.');
    const before = await inSnapshot(plain, () => readStateProof(plain, options.workspaceId));
    const { raw, tables, failures } = await rebuildInShadow(options);
    const after = await inSnapshot(plain, () => readStateProof(plain, options.workspaceId));
    const reports = [];
    for (const { name } of DERIVED_TABLES) {
      const counted = await plain.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM ${name} WHERE workspace_id = $1`,
        [options.workspaceId],
      );
      const report = tables.get(name) ?? { differing: 0, missing: 0, surplus: 0, retold: 0 };
      reports.push({ name, rows: counted.rows[0]?.rows ?? 0, ...report });
    }
    return {
      before,
      after,
      raw,
      tables: reports,
      failures: [...failures.values()],
      differed: reports.some(isWrong) || (raw !== null && isOther(raw)),
    };
  } finally {
    await plain.end();
  }
}

function isWrong({ differing, missing, surplus }: TableReport): boolean {
  return differing + missing + surplus > 0;
}

function isOther({ readOtherwise, facts }: RawReport): boolean {
  return readOtherwise + facts.fresh + facts.changed + facts.gone > 0;
}

async function rebuildInShadow(options: RebuildOptions) {
  const { url, workspaceId, fromRaw = false, workers, say = () => {} } = options;
  const session = await openSession(url);
  try {
    const shapes = await createShadow(session);
    const crew = await Crew.gather(url, workers);
    try {
      const rebuild: Rebuild = {
        session,
        crew,
        workspaceId,
        shapes,
        fromRaw,
        tables: new Map(),
        failures: new Map(),
      };
      const raw = fromRaw
        ? await timed('read the messages again', say, () => rereadEverything(rebuild))
        : null;
      await timed('folded the facts again', say, () => foldEverything(rebuild));
      await timed('compared', say, () => compare(rebuild));
      await timed('mended', say, () => mend(rebuild));
      if (raw) await mendReadings(rebuild);
      await recount(rebuild);
      return { raw, tables: rebuild.tables, failures: rebuild.failures };
    } finally {
      await crew.dismiss();
      // After an error it is that one which is told; what is left of a shadow goes with the next rebuild.
      await dropShadow(session.client).catch(() => {});
    }
  } finally {
    await session.client.end();
  }
}

/** Whatever was counted wrongly is mended with the rows. */
async function recount({ session: { client, live }, workspaceId }: Rebuild): Promise<void> {
  await keepSearchTexts(client, workspaceId, `${live}.`);
  await client.query('BEGIN');
  await recountRows(client, workspaceId, `${live}.`);
  await client.query('COMMIT');
}

async function timed<Result>(
  what: string,
  say: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  const result = await work();
  say(`${what} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Finds the candidates for mending. On a busy system most of them only changed since they were folded: they are folded
 * again here, where nobody waits, until few are left for the transaction in which ingest does.
 */
async function compare(rebuild: Rebuild): Promise<void> {
  for (let round = 1; ; round++) {
    await findDifferences(rebuild);
    await listCandidates(rebuild);
    if (round === MOST_ROUNDS) return;
    let refolded = 0;
    for await (const subjects of pageCandidates(rebuild))
      refolded += await refoldStale(rebuild, subjects, (kind, chunks) => foldChunks(rebuild, kind, chunks));
    if (refolded < STALE_WORTH_A_ROUND) return;
  }
}

async function* pageCandidates({ session: { client } }: Rebuild): AsyncGenerator<Subjects> {
  let last = { kind: '', subject: '' };
  for (;;) {
    const { rows } = await client.query<{ kind: keyof Subjects; subject: string }>(
      `SELECT kind, subject FROM ${SHADOW}.candidates WHERE (kind, subject) > ($1, $2)
        ORDER BY kind, subject LIMIT ${SUBJECTS_A_PAGE}`,
      [last.kind, last.subject],
    );
    const page: Subjects = {
      bill: new Set(),
      container: new Set(),
      declaration: new Set(),
      shipment: new Set(),
    };
    for (const { kind, subject } of rows) page[kind].add(subject);
    if (rows.length > 0) yield page;
    if (rows.length < SUBJECTS_A_PAGE) return;
    last = rows.at(-1) ?? last;
  }
}
