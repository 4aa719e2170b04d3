import type pg from 'pg';
import { toInstant } from '#lib/domain/instant.ts';
import type { TouchedCargo } from './find-touched-cargo.ts';

const AT_ONCE = 2_000;

/** Cargo that `askForLook` asked to be looked at, each once; another process takes other cargo. Empty when there is none. */
export async function takeAskedLooks(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
): Promise<Omit<TouchedCargo, 'next'>> {
  const { rows } = await client.query<{
    subject_kind: 'bill' | 'container' | 'declaration';
    subject: string;
    asked_at: Date;
  }>(
    `DELETE FROM notice_looks AS look
      USING (SELECT subject_kind, subject FROM notice_looks WHERE workspace_id = $1
              ORDER BY subject_kind, subject LIMIT $2 FOR UPDATE SKIP LOCKED) AS taken
      WHERE look.workspace_id = $1 AND look.subject_kind = taken.subject_kind AND look.subject = taken.subject
     RETURNING look.subject_kind, look.subject, look.asked_at`,
    [workspaceId, AT_ONCE],
  );
  const asked = { bill: new Map(), container: new Map(), declaration: new Map() };
  for (const { subject_kind: kind, subject, asked_at } of rows) asked[kind].set(subject, toInstant(asked_at));
  return asked;
}
