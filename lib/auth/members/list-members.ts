import { isDeepStrictEqual } from 'node:util';
import { getDatabase } from '#lib/database/database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { type Access, Role, Scope, type ScopeView } from '../access.ts';
import type { Member } from './member.ts';

interface Row {
  id: string;
  name: string;
  email: string;
  role: string;
  scope: unknown;
  disabled: boolean;
  second_factor: boolean;
  last_seen_at: Date | null;
  view_params: ScopeView['params'] | null;
}

/** Everybody in the workspace, who was shut out included, by name. */
export async function listMembers({ workspaceId }: Pick<Access, 'workspaceId'>): Promise<Member[]> {
  const { rows } = await getDatabase().pool.query<Row>(
    `select p.id, p.name, p.email, m.role, m.scope, m.disabled_at is not null as disabled,
            coalesce(p.two_factor_enabled, false) or exists (select 1 from passkeys k where k.person_id = p.id) as second_factor,
            (select v.params from saved_views v
              where v.workspace_id = m.workspace_id and v.id::text = m.scope #>> '{view,id}') as view_params,
            (select max(s.last_seen_at) from sessions s where s.person_id = p.id) as last_seen_at
       from memberships m join people p on p.id = m.person_id
      where m.workspace_id = $1
      order by lower(p.name), p.id`,
    [workspaceId],
  );
  return rows.map(({ second_factor, last_seen_at, view_params: params, ...row }) => ({
    ...row,
    ...toMemberScope(row.scope, params),
    role: Role.parse(row.role),
    secondFactor: second_factor,
    lastSeenAt: last_seen_at && toInstant(last_seen_at),
  }));
}

function toMemberScope(
  kept: unknown,
  params: ScopeView['params'] | null,
): Pick<Member, 'scope' | 'viewOfScope'> {
  const scope = Scope.nullable().parse(kept);
  if (!scope?.view) return { scope, viewOfScope: null };
  if (params === null) return { scope, viewOfScope: 'deleted' };
  return { scope, viewOfScope: isDeepStrictEqual(params, scope.view.params) ? 'as-granted' : 'changed' };
}
