import type pg from 'pg';
import { getDatabase } from '#lib/database/database.ts';
import { Role, Scope } from '../access.ts';
import { type LinkKind, toLinkDigest } from './one-time-link.ts';

/** A link that can still be followed. */
export interface OneTimeLink {
  id: string;
  kind: LinkKind;
  workspaceId: string;
  workspaceName: string;
  /** Of an invitation, or of the person whose password is set anew. */
  email: string | null;
  role: Role | null;
  scope: Scope | null;
  /** Of a password reset: whose. Of an invitation: who has this address already. */
  personId: string | null;
  createdBy: string | null;
  /** Its token went by mail and to nobody else. */
  byMail: boolean;
}

interface Row {
  id: string;
  kind: LinkKind;
  workspace_id: string;
  workspace_name: string;
  email: string | null;
  role: string | null;
  scope: unknown;
  person_id: string | null;
  created_by: string | null;
  by_mail: boolean;
}

/** The link of a token; undefined for one that is none, was followed already, or is too old. */
export async function findLink(
  token: string,
  client: Pick<pg.ClientBase, 'query'> = getDatabase().pool,
): Promise<OneTimeLink | undefined> {
  const { rows } = await client.query<Row>(
    `select l.id, l.kind, l.workspace_id, w.name as workspace_name, coalesce(l.email, p.email) as email, l.role, l.scope,
            coalesce(l.person_id, p.id) as person_id, l.created_by,
            -- Who forgot their password is told the link by mail only.
            l.mail_digest is not distinct from $1 or (l.kind = 'password-reset' and l.created_by is null) as by_mail
       from one_time_links l
       join workspaces w on w.id = l.workspace_id
       left join people p on p.id = l.person_id or p.email = l.email
      where (l.digest = $1 or l.mail_digest = $1) and l.used_at is null and l.expires_at > now()
        and (l.kind <> 'first-administrator' or not exists (select 1 from people))`,
    [toLinkDigest(token)],
  );
  const [row] = rows;
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    email: row.email,
    role: Role.nullable().parse(row.role),
    scope: Scope.nullable().parse(row.scope),
    personId: row.person_id,
    createdBy: row.created_by,
    byMail: row.by_mail,
  };
}
