import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { findMarks, type Marks } from './find-marks.ts';
import type { MarkedSubject, TriageSubject } from './subject.ts';

export const Watching = z.object({ watching: z.boolean().default(true) });

export const OwnMarks = z.object({ watchingSince: z.string().nullable(), seenAt: z.string().nullable() });

/**
 * Somebody watches a subject, or no longer. Theirs alone: no fact, since it changes nothing about the cargo, and no audit
 * entry, since nobody else sees it.
 */
export async function watchSubject(
  access: Access,
  subject: TriageSubject,
  { watching }: z.output<typeof Watching>,
): Promise<Marks> {
  await getWorkspaceDatabase(access.workspaceId).pool.query(
    `INSERT INTO subject_marks AS mark (workspace_id, person_id, subject_kind, subject, watching_since)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, person_id, subject_kind, subject)
     DO UPDATE SET watching_since = CASE WHEN $6 THEN COALESCE(mark.watching_since, excluded.watching_since) END`,
    [access.workspaceId, access.actor.id, subject.kind, subject.key, watching ? access.now : null, watching],
  );
  return findMarks(access, subject);
}

/** Somebody has seen a subject as it stood at a moment, now where none is given. Theirs alone, as watching is. */
export async function markSubjectSeen(
  access: Access,
  subject: MarkedSubject,
  at: Instant = access.now,
): Promise<Marks> {
  await getWorkspaceDatabase(access.workspaceId).pool.query(
    `INSERT INTO subject_marks AS mark (workspace_id, person_id, subject_kind, subject, seen_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, person_id, subject_kind, subject)
     DO UPDATE SET seen_at = greatest(mark.seen_at, excluded.seen_at)`,
    [access.workspaceId, access.actor.id, subject.kind, subject.key, at],
  );
  return findMarks(access, subject);
}

/** The same for several of one kind at once. */
export async function markSubjects(
  { workspaceId, actor, now }: Access,
  kind: TriageSubject['kind'],
  keys: readonly string[],
  mark: 'seen' | 'watch' | 'unwatch',
): Promise<void> {
  await getWorkspaceDatabase(workspaceId).pool.query(
    `INSERT INTO subject_marks AS mark (workspace_id, person_id, subject_kind, subject, seen_at, watching_since)
     SELECT $1, $2, $3, key, CASE WHEN $5 = 'seen' THEN $6::timestamptz END, CASE WHEN $5 = 'watch' THEN $6::timestamptz END
       FROM unnest($4::text[]) AS key
     ON CONFLICT (workspace_id, person_id, subject_kind, subject)
     DO UPDATE SET seen_at = greatest(mark.seen_at, excluded.seen_at),
                   watching_since = CASE WHEN $5 = 'unwatch' THEN NULL
                                         ELSE COALESCE(mark.watching_since, excluded.watching_since) END`,
    [workspaceId, actor.id, kind, keys, mark, now],
  );
}
