import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { SubjectKind } from '#lib/domain/trade-event.ts';
import { toFirstId } from '#lib/webhook-events/to-first-id.ts';

/** So many facts are looked back through at most: more have changed than anybody reads in the morning. */
const MOST_FACTS = 5_000;
const MOST_SUBJECTS = 300;

/** Subjects of a kind about which we heard since a moment, the newest news first. */
export async function findTouchedSubjects(
  workspaceId: string,
  kind: SubjectKind,
  since: Instant,
): Promise<string[]> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ subject: string }[]>`
    SELECT subject
      FROM (SELECT subject, subject_kind, received_at FROM trade_events
             WHERE workspace_id = ${workspaceId}::uuid AND webhook_event_id >= ${toFirstId(since)}::uuid
             ORDER BY webhook_event_id DESC LIMIT ${MOST_FACTS}) AS fact
     WHERE subject_kind = ${kind} AND received_at >= ${since}::timestamptz
     GROUP BY subject ORDER BY max(received_at) DESC, subject LIMIT ${MOST_SUBJECTS}`;
  return rows.map(({ subject }) => subject);
}

/** Subjects of a kind that people did something to since a moment. */
export async function findActedOnSubjects(
  workspaceId: string,
  kind: SubjectKind,
  since: Instant,
): Promise<string[]> {
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ subject: string }[]>`
    SELECT DISTINCT subject FROM trade_events
     WHERE workspace_id = ${workspaceId}::uuid AND webhook_event_id IS NULL
       AND subject_kind = ${kind} AND received_at >= ${since}::timestamptz
     LIMIT ${MOST_SUBJECTS}`;
  return rows.map(({ subject }) => subject);
}
