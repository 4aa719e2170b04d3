import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { PersonalNews } from '#lib/domain/notices/news.ts';
import { findSnooze, type PendingEpisode, toSnoozeNews } from '#lib/domain/notices/notice-exceptions.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';

/** Snoozes that ended longer ago, while nothing ran, are told to nobody any more. */
const TOLD_WITHIN = '7 days';

/** Exceptions whose snooze the clock has ended. No row says so: see `toStateAt`. */
export async function findSnoozeNews({
  workspaceId,
  now,
}: Pick<Access, 'workspaceId' | 'now'>): Promise<PersonalNews[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Omit<PendingEpisode, 'account'>>({
    name: 'find snooze news',
    text: `SELECT id, container_number AS "containerNumber", nullif(bill_number, '') AS "billNumber", name,
                  summary ->> 'title' AS title, summary -> 'history' AS history
             FROM container_exceptions
            WHERE workspace_id = $1 AND state = 'snoozed'
              AND (summary ->> 'snoozedUntil')::timestamptz > $2::timestamptz - interval '${TOLD_WITHIN}'
              AND (summary ->> 'snoozedUntil')::timestamptz <= $2::timestamptz
            ORDER BY id`,
    values: [workspaceId, now],
  });
  return rows.flatMap((episode) => {
    const { actId } = findSnooze(episode.history);
    return actId ? [toSnoozeNews(episode, actId, sentence('notice.timeHasCome'))] : [];
  });
}
