import type pg from 'pg';
import { v7 } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';

/** Stands for the rule of what administrators are told without one. */
export const NO_RULE = '00000000-0000-0000-0000-000000000000';

/** Something about the product itself that somebody must see to. */
export interface Trouble {
  kind: string;
  subject: { kind: string; key: string };
  state: string;
  title: string;
  text: string;
  href: string;
}

/** Tells all administrators of a workspace, in their lists and by mail, once. The last statements of a transaction. */
export async function tellAdministrators(
  client: pg.ClientBase,
  { workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>,
  { kind, subject, state, title, text, href }: Trouble,
): Promise<void> {
  const id = v7();
  const { rowCount } = await client.query(
    `INSERT INTO notices (workspace_id, id, rule_id, kind, subject_kind, subject, state, title, text, href, noticed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
    [workspaceId, id, NO_RULE, kind, subject.kind, subject.key, state, title, text, href, now],
  );
  if (rowCount === 0) return;
  await client.query(
    `INSERT INTO notice_recipients (workspace_id, person_id, notice_id, mail_due_at)
     SELECT workspace_id, person_id, $2, $3 FROM memberships
      WHERE workspace_id = $1 AND role = 'administrator' AND disabled_at IS NULL`,
    [workspaceId, id, now],
  );
  await bumpChangeVersions(client, workspaceId, ['notices']);
}
