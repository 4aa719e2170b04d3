import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { TriageSubject } from './subject.ts';

/** Which of these bills, containers or declarations whoever asks watches, in one query for all. */
export async function findWatched(
  { workspaceId, actor }: Access,
  kind: TriageSubject['kind'],
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<{ subject: string }>(
    `SELECT subject FROM subject_marks
      WHERE workspace_id = $1 AND person_id = $2 AND subject_kind = $3 AND subject = ANY($4)
        AND watching_since IS NOT NULL`,
    [workspaceId, actor.id, kind, keys],
  );
  return new Set(rows.map(({ subject }) => subject));
}
