import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';

/** How many snoozes have ended by the clock since a moment, up to now; and when the next one ends, if any does. */
export async function findSnoozeEnds(
  { workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>,
  since: string,
): Promise<{ since: number; next: Instant | null }> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ since: number; next: Date | null }>({
    name: 'find snooze ends',
    text: `SELECT count(*) FILTER (WHERE ends > $2::timestamptz AND ends <= $3::timestamptz)::int AS since,
                  min(ends) FILTER (WHERE ends > $3::timestamptz) AS next
             FROM (SELECT (summary ->> 'snoozedUntil')::timestamptz AS ends
                     FROM container_exceptions WHERE workspace_id = $1 AND state = 'snoozed') AS snoozed`,
    values: [workspaceId, since, now],
  });
  const [row] = rows;
  return { since: row?.since ?? 0, next: row?.next ? toInstant(row.next) : null };
}
