import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { OwnTriage } from '#lib/domain/triage/triage.ts';
import type { MarkedSubject } from './subject.ts';

export type Marks = Pick<OwnTriage, 'watchingSince' | 'seenAt'>;

/** What whoever asks keeps about a subject for themselves. */
export async function findMarks(
  { workspaceId, actor }: Access,
  { kind, key }: MarkedSubject,
): Promise<Marks> {
  const mark = await getWorkspaceDatabase(workspaceId).prisma.subjectMark.findUnique({
    where: {
      workspaceId_personId_subjectKind_subject: {
        workspaceId,
        personId: actor.id,
        subjectKind: kind,
        subject: key,
      },
    },
    select: { watchingSince: true, seenAt: true },
  });
  return {
    watchingSince: mark?.watchingSince ? toInstant(mark.watchingSince) : null,
    seenAt: mark?.seenAt ? toInstant(mark.seenAt) : null,
  };
}
