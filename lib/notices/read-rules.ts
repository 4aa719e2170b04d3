import type pg from 'pg';
import { type Access, type Role, Scope } from '#lib/auth/access.ts';
import { findLimits } from '#lib/customs/find-limits.ts';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import type { NoticeKind } from '#lib/domain/notices/notice-kind.ts';
import { NoticeRuleSettings } from './notice-rule.ts';

/** A rule that is in force. */
export interface ActiveRule {
  id: string;
  kind: NoticeKind;
  settings: NoticeRuleSettings;
  audience: { kind: 'person' | 'role' | 'everybody' | 'webhook'; id: string };
  mail: boolean;
  dailyAt: string | null;
  isPrimed: boolean;
  createdAt: Instant;
}

/** Somebody who may be told. */
export interface Reader {
  id: string;
  role: Role;
  scope: Scope | null;
}

interface Row {
  id: string;
  kind: NoticeKind;
  settings: unknown;
  audience_kind: ActiveRule['audience']['kind'];
  audience: string;
  mail: boolean;
  daily_at: string | null;
  primed: boolean;
  created_at: Date;
}

/** The rules of a workspace that are in force. */
export async function readRules(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
): Promise<ActiveRule[]> {
  const { rows } = await client.query<Row>(
    `SELECT id, kind, settings, audience_kind, audience, mail, daily_at, primed_at IS NOT NULL AS primed, created_at
       FROM notice_rules WHERE workspace_id = $1 AND enabled ORDER BY id`,
    [workspaceId],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    settings: NoticeRuleSettings.parse(row.settings),
    audience: { kind: row.audience_kind, id: row.audience },
    mail: row.mail,
    dailyAt: row.daily_at,
    isPrimed: row.primed,
    createdAt: toInstant(row.created_at),
  }));
}

/** Everybody in a workspace who may be told of something, and of which bills. */
export async function readReaders(
  client: Pick<pg.ClientBase, 'query'>,
  access: Pick<Access, 'workspaceId' | 'timeZone' | 'now' | 'today'>,
): Promise<Reader[]> {
  const { rows } = await client.query<{ person_id: string; role: Role; scope: unknown }>(
    `SELECT person_id, role, scope FROM memberships
      WHERE workspace_id = $1 AND disabled_at IS NULL ORDER BY person_id`,
    [access.workspaceId],
  );
  return Promise.all(
    rows.map(async ({ person_id: id, role, scope: kept }) => {
      const scope = Scope.nullable().parse(kept);
      return { id, role, scope: scope && (await nameBills({ ...access, role }, id, scope)) };
    }),
  );
}

/** A scope with the bills of its view by their numbers, as they are now. */
async function nameBills(
  access: Omit<Access, 'scope' | 'actor' | 'person'>,
  id: string,
  scope: Scope,
): Promise<Scope> {
  if (!scope.view) return scope;
  const actor = { kind: 'person' as const, id, name: '' };
  const { accounts, bills } = await findLimits({ ...access, actor, person: null }, scope);
  return { accounts: [...accounts], bills: [...bills] };
}
