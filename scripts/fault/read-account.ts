import type pg from 'pg';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import type { SubjectKind } from '#lib/domain/trade-event.ts';
import { foldSubjects, toSubjects } from '#lib/fold/fold-subjects.ts';
import { type Account, accountFor, type KeptRow, type Totals } from './accounting.ts';
import { connect } from './connect.ts';
import type { Journal } from './journal.ts';

const ROWS_A_QUERY = 5_000;
const SUBJECTS_A_FOLD = 500;

export interface RunAccount extends Account {
  /** Groups of subjects whose derived rows differ from what their facts say when folded anew. */
  stale: number;
}

/** Reads the database of a run and accounts for every message that was acknowledged in it. */
export async function readAccount(url: string, run: string, journal: Journal): Promise<RunAccount> {
  const client = await connect(url);
  try {
    await client.query(
      `create temporary table facts_of_content as
         select content_key, count(*)::int as facts from trade_events where workspace_id = '${DEFAULT_WORKSPACE_ID}' group by 1`,
    );
    await client.query('create index on facts_of_content (content_key)');
    await client.query('analyze facts_of_content');
    const acknowledgements = [...journal.acknowledgements.values()];
    const kept = new Map<string, KeptRow>();
    for (let from = 0; from < acknowledgements.length; from += ROWS_A_QUERY) {
      const ids = acknowledgements.slice(from, from + ROWS_A_QUERY).map(({ id }) => id);
      for (const row of await readRows(client, ids)) kept.set(row.id, row);
    }
    const account = accountFor(acknowledgements, kept, await readTotals(client, run));
    return { ...account, stale: await countStale(client, run) };
  } finally {
    await client.end();
  }
}

async function readRows(client: pg.Client, ids: string[]): Promise<KeptRow[]> {
  const { rows } = await client.query<KeptRow>(
    `select id, encode(sha256, 'hex') as sha256, state, coalesce(facts, 0) as facts
     from webhook_events left join facts_of_content using (content_key)
     where workspace_id = $1 and id = any($2::uuid[])
       -- The bytes are what was acknowledged, so the digest is of them and not only beside them.
       and sha256 = sha256(body)`,
    [DEFAULT_WORKSPACE_ID, ids.filter((id) => id !== '')],
  );
  return rows;
}

async function readTotals(client: pg.Client, run: string): Promise<Totals> {
  const { rows } = await client.query<Totals>(
    `select
       (select coalesce(sum((summary->>'releasedQuantity')::numeric), 0)::int from bills
         where workspace_id = $1 and starts_with(bill_number, $2)) as "releasedQuantity",
       (select count(*)::int from trade_events
         where workspace_id = $1 and type = 'customs-entry-reported' and starts_with(subject, $2)) as releases,
       (select coalesce(sum((summary->>'timesSeen')::int), 0)::int from container_exceptions
         where workspace_id = $1 and starts_with(container_number, $2)) as "timesSeen",
       (select count(*)::int from trade_events
         where workspace_id = $1 and type = 'container-exception-detected' and starts_with(subject, $2)) as sightings,
       (select coalesce(sum(facts - 1), 0)::int from facts_of_content) as "doubledFacts"`,
    [DEFAULT_WORKSPACE_ID, run],
  );
  const [totals] = rows;
  if (!totals) throw new Error('The totals were not answered.');
  return totals;
}

/** Folds every subject of the run again: what stands must be what its facts say. Writes nothing. */
async function countStale(client: pg.Client, run: string): Promise<number> {
  const { rows } = await client.query<{ kind: SubjectKind; key: string }>(
    `select distinct subject_kind as kind, subject as key from trade_events
     where workspace_id = $1 and starts_with(subject, $2)`,
    [DEFAULT_WORKSPACE_ID, run],
  );
  let stale = 0;
  for (let from = 0; from < rows.length; from += SUBJECTS_A_FOLD) {
    const subjects = toSubjects(rows.slice(from, from + SUBJECTS_A_FOLD).map((subject) => ({ subject })));
    await client.query('begin');
    const changed = await foldSubjects(client, DEFAULT_WORKSPACE_ID, subjects);
    await client.query('rollback');
    stale += changed.size;
  }
  return stale;
}
