import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { addUp } from './add-up.ts';
import { replayChunk } from './replay-chunk.ts';
import type { MessageReplayReport, ReplayReport } from './replay-report.ts';

const REPEATS_A_CHUNK = 100;
const MOST_MILLISECONDS = 3_500;

/**
 * Reads one message again by today's rules, and with it the repeats of its content that were not understood either. One
 * that was understood comes out as it was.
 *
 * @throws {NotFound}; {Invalid} for a refused one; {Unavailable} when the database is away.
 */
export async function replayWebhookEvent(access: Access, id: string): Promise<MessageReplayReport> {
  const { workspaceId } = access;
  const { pool } = getWorkspaceDatabase(workspaceId);
  const first = validate(id) ? await findFirstOfItsContent(workspaceId, id) : undefined;
  if (first === undefined) throw await explainMissing(workspaceId, id);

  const report: ReplayReport = { replayed: 0, changed: {}, left: 0, nextCursor: null };
  addUp(report, await replayChunk(pool, access, { id }, [...new Set([first.id, id])]));
  const startedAt = performance.now();
  for (let after = first.id; ; ) {
    const repeats = await findRepeats(workspaceId, first.contentKey, after);
    const last = repeats.at(-1);
    if (last === undefined) break;
    if (performance.now() - startedAt > MOST_MILLISECONDS) {
      report.left = repeats.length;
      break;
    }
    addUp(
      report,
      await replayChunk(
        pool,
        access,
        { id },
        repeats.filter((repeat) => repeat !== id),
      ),
    );
    after = last;
  }
  const now = await pool.query<{ state: string; reason: string | null }>(
    'select state, reason from webhook_events where workspace_id = $1 and id = $2',
    [workspaceId, id],
  );
  return { ...report, id, state: now.rows[0]?.state ?? '', reason: now.rows[0]?.reason ?? null };
}

/** The message whose content it was the first time it came: itself, unless it is a repeat. */
async function findFirstOfItsContent(
  workspaceId: string,
  id: string,
): Promise<{ id: string; contentKey: string } | undefined> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ first: string; content_key: string }>(
    `select coalesce(content.webhook_event_id, message.id) as first, message.content_key
       from webhook_events as message
       left join webhook_contents as content
         on content.workspace_id = message.workspace_id and content.content_key = message.content_key
      where message.workspace_id = $1 and message.id = $2`,
    [workspaceId, id],
  );
  return rows[0] && { id: rows[0].first, contentKey: rows[0].content_key };
}

async function findRepeats(workspaceId: string, contentKey: string, after: string): Promise<string[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ id: string }>(
    `select id from webhook_events
      where workspace_id = $1 and content_key = $2 and id > $3 and state = 'repeat' and reason is not null
      order by id limit ${REPEATS_A_CHUNK}`,
    [workspaceId, contentKey, after],
  );
  return rows.map((row) => row.id);
}

async function explainMissing(workspaceId: string, id: string): Promise<NotFound | Invalid> {
  const refused = validate(id)
    ? await getWorkspaceDatabase(workspaceId).prisma.refusedWebhook.findUnique({
        where: { workspaceId_id: { workspaceId, id } },
        select: { id: true },
      })
    : null;
  if (!refused) return new NotFound(`No webhook event ${id} is known.`);
  return new Invalid(
    'It was refused: nothing proved who sent it, so it is never believed. Mend the cause, and let the sender send it again.',
  );
}
