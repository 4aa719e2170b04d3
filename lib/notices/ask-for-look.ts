import type pg from 'pg';
import type { Access } from '#lib/auth/access.ts';
import type { Cargo } from './look-at-cargo.ts';

/**
 * Has `findNotices` look at cargo that changed otherwise than by a message's arrival: by one that is read again, whose place
 * in the order of arrival it has passed. Within the transaction of the change, before `bumpChangeVersions`.
 */
export async function askForLook(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>,
  cargo: Readonly<Record<keyof Cargo, ReadonlySet<string>>>,
): Promise<void> {
  const subjects = (['bill', 'container', 'declaration'] as const).flatMap((kind) =>
    [...cargo[kind]].sort().map((subject) => ({ kind, subject })),
  );
  if (subjects.length === 0) return;
  await client.query(
    `INSERT INTO notice_looks (workspace_id, subject_kind, subject, asked_at)
     SELECT $1::uuid, kind, subject, $4::timestamptz FROM unnest($2::text[], $3::text[]) AS asked(kind, subject)
     ON CONFLICT (workspace_id, subject_kind, subject) DO UPDATE SET asked_at = excluded.asked_at`,
    [workspaceId, subjects.map(({ kind }) => kind), subjects.map(({ subject }) => subject), now],
  );
}
