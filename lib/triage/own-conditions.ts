import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { AddressText } from '#lib/lists/list-query.ts';
import type { TriageSubject } from './subject.ts';

/** What a list can be narrowed to by who has it and who watches it. */
export const OWN_FIELDS = {
  assignee: AddressText.optional().meta({
    description: 'Who has it; `none` for those nobody has, `me` for those whoever asks has.',
  }),
  watched: z.enum(['true', 'false']).optional().meta({ description: 'Whether whoever asks watches it.' }),
};

interface OwnFilter {
  assignee?: string | undefined;
  watched?: 'true' | 'false' | undefined;
}

/** What `assignee` asks of a column that names who has it. */
export function isAssigned(
  { actor }: Pick<Access, 'actor'>,
  { assignee }: OwnFilter,
  column: Prisma.Sql,
): Prisma.Sql[] {
  if (!assignee) return [];
  if (assignee === 'none') return [Prisma.sql`${column} IS NULL`];
  return [Prisma.sql`${column} = ${assignee === 'me' ? actor.name : assignee}`];
}

/** What `watched` asks of a column that holds a number of a bill or container, or a declaration's id. */
export function isWatched(
  { workspaceId, actor }: Pick<Access, 'workspaceId' | 'actor'>,
  { watched }: OwnFilter,
  kind: TriageSubject['kind'],
  column: Prisma.Sql,
): Prisma.Sql[] {
  if (!watched) return [];
  const one = watched === 'true' ? Prisma.sql`IN` : Prisma.sql`NOT IN`;
  return [
    Prisma.sql`${column} ${one} (SELECT mark.subject FROM subject_marks mark
       WHERE mark.workspace_id = ${workspaceId}::uuid AND mark.person_id = ${actor.id}
         AND mark.subject_kind = ${kind} AND mark.watching_since IS NOT NULL)`,
  ];
}
