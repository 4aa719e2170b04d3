import type pg from 'pg';
import { type Access, Role, Scope } from '#lib/auth/access.ts';
import type { Audience } from '#lib/notices/notice-rule.ts';

interface Row {
  id: string;
  name: string;
  role: string;
  scope: unknown;
}

/** Whom a digest is for, as members of the workspace now, each with what they may see. An outbound webhook sees all of it. */
export async function findDigestReaders(
  client: Pick<pg.ClientBase, 'query'>,
  access: Access,
  { kind, id }: { kind: Audience['kind']; id: string },
): Promise<Access[]> {
  if (kind === 'webhook') return [access];
  const { rows } = await client.query<Row>(
    `SELECT p.id, p.name, m.role, m.scope FROM memberships m JOIN people p ON p.id = m.person_id
      WHERE m.workspace_id = $1 AND m.disabled_at IS NULL
        AND ($2 = 'everybody' OR ($2 = 'role' AND m.role = $3) OR ($2 = 'person' AND m.person_id::text = $3))
      ORDER BY p.id`,
    [access.workspaceId, kind, id],
  );
  return rows.map((row) => ({
    ...access,
    actor: { kind: 'person', id: row.id, name: row.name },
    role: Role.parse(row.role),
    scope: Scope.nullable().parse(row.scope),
  }));
}
