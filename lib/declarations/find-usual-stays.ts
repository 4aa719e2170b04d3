import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { getWholeWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import { assessUsualStays, type UsualStay } from '#lib/domain/declarations/assess-usual-stays.ts';
import { DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import { type Instant, millisecondsBetween, toInstant } from '#lib/domain/instant.ts';
import { getLog } from '#lib/log.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';

/** What is usual hardly changes within the hour. */
const FRESH_MILLISECONDS = 60 * 60_000;
/** Of each group, those that moved last: enough to know what is usual, and few enough to fold in passing. */
const DECLARATIONS_A_GROUP = 200;

const underWay = new Map<string, Promise<UsualStay[]>>();

/**
 * How long declarations of the workspace usually stay in each status, from kept rows. Rows older than an hour are still
 * answered, and made anew meanwhile; only the first who asks waits for them.
 */
export async function findUsualStays({ workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>) {
  const { rows } = await getWholeWorkspaceDatabase(workspaceId).pool.query<Row>(
    'SELECT status, stays, half_seconds, most_seconds, computed_at FROM usual_stays WHERE workspace_id = $1',
    [workspaceId],
  );
  const [first] = rows;
  if (!first) return renew(workspaceId, now);
  if (millisecondsBetween(toInstant(first.computed_at), now) > FRESH_MILLISECONDS) {
    // Who asks has an answer already; what goes wrong here is tried again by whoever asks next.
    renew(workspaceId, now).catch((error: unknown) => getLog().warn(error, 'usual stays not renewed'));
  }
  return rows.map(toUsualStay);
}

interface Row {
  status: string;
  stays: number;
  half_seconds: number;
  most_seconds: number;
  computed_at: Date;
}

function toUsualStay(row: Row): UsualStay {
  return {
    status: row.status,
    stays: row.stays,
    halfSeconds: row.half_seconds,
    mostSeconds: row.most_seconds,
  };
}

/** One at a time for a workspace: whoever asks meanwhile waits for the same. */
function renew(workspaceId: string, now: Instant): Promise<UsualStay[]> {
  const running = underWay.get(workspaceId);
  if (running) return running;
  const run = computeAndKeep(workspaceId, now).finally(() => underWay.delete(workspaceId));
  underWay.set(workspaceId, run);
  return run;
}

async function computeAndKeep(workspaceId: string, now: Instant): Promise<UsualStay[]> {
  const usual = assessUsualStays(await readTimelines(workspaceId));
  await inWorkspaceTransaction(workspaceId, async (client) => {
    // Two processes may find the rows old at once: the second waits, and writes nearly the same.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('usual_stays'), hashtext($1))", [workspaceId]);
    await client.query('DELETE FROM usual_stays WHERE workspace_id = $1', [workspaceId]);
    await client.query(
      `INSERT INTO usual_stays (workspace_id, status, stays, half_seconds, most_seconds, computed_at)
       SELECT $1, status, stays, half, most, $6
         FROM unnest($2::text[], $3::int[], $4::int[], $5::int[]) AS usual(status, stays, half, most)`,
      [
        workspaceId,
        usual.map(({ status }) => status),
        usual.map(({ stays }) => stays),
        usual.map(({ halfSeconds }) => halfSeconds),
        usual.map(({ mostSeconds }) => mostSeconds),
        now,
      ],
    );
  });
  return usual;
}

/** Each group has its own index by last event: a range of each is read, never all declarations. */
async function readTimelines(workspaceId: string) {
  const { pool } = getWholeWorkspaceDatabase(workspaceId);
  const { rows } = await pool.query<{ declaration_id: string }>(
    `SELECT newest.declaration_id
       FROM unnest($2::text[]) AS wanted(name)
      CROSS JOIN LATERAL (
            SELECT d.declaration_id FROM declarations d
             WHERE d.workspace_id = $1 AND d."group" = wanted.name
             ORDER BY d.last_event_at DESC, d.declaration_id DESC
             LIMIT $3) AS newest`,
    [workspaceId, DeclarationGroup.options, DECLARATIONS_A_GROUP],
  );
  const ids = rows.map((row) => row.declaration_id);
  const facts = await loadTradeEvents(pool, workspaceId, 'declaration', ids);
  return ids.map((id) => assessDeclaration(id, facts.get(id) ?? []).timeline);
}
