import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { NoticeKind } from '#lib/domain/notices/notice-kind.ts';
import { toAudienceName } from './audience-name.ts';
import { Audience, type NoticeRule, NoticeRuleSettings } from './notice-rule.ts';

interface Row {
  id: string;
  name: string;
  kind: string;
  settings: unknown;
  audience_kind: string;
  audience: string;
  audience_name: string | null;
  mail: boolean;
  daily_at: string | null;
  enabled: boolean;
  created_at: Date;
}

/** Rules that tell whoever asks; for administrators and coordinators all of the workspace. The newest first. */
export async function listNoticeRules({ workspaceId, role, scope, actor }: Access): Promise<NoticeRule[]> {
  const seesAll = scope === null && (role === 'administrator' || role === 'coordinator');
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `SELECT r.id, r.name, r.kind, r.settings, r.audience_kind, r.audience, r.mail, r.daily_at, r.enabled, r.created_at,
            coalesce(p.name, w.name) AS audience_name
       FROM notice_rules r
       LEFT JOIN people p ON r.audience_kind = 'person' AND p.id::text = r.audience
       LEFT JOIN outbound_webhooks w
              ON r.audience_kind = 'webhook' AND w.workspace_id = r.workspace_id AND w.id::text = r.audience
      WHERE r.workspace_id = $1
        AND ($2 OR r.audience_kind = 'everybody' OR (r.audience_kind = 'person' AND r.audience = $3)
                OR (r.audience_kind = 'role' AND r.audience = $4))
      ORDER BY r.id DESC`,
    [workspaceId, seesAll, actor.id, role],
  );
  return rows.map((row) => {
    const audience = Audience.parse({ kind: row.audience_kind, id: row.audience });
    return {
      id: row.id,
      name: row.name,
      kind: NoticeKind.parse(row.kind),
      settings: NoticeRuleSettings.parse(row.settings),
      audience,
      audienceName: toAudienceName(audience, row.audience_name),
      mail: row.mail,
      dailyAt: row.daily_at,
      enabled: row.enabled,
      createdAt: toInstant(row.created_at),
    };
  });
}
