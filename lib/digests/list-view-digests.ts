import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { toAudienceName } from '#lib/notices/audience-name.ts';
import { Audience } from '#lib/notices/notice-rule.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import type { Says, ViewDigest } from './view-digest.ts';

interface Row {
  id: string;
  view_id: string;
  view_name: string;
  list: SavedList | null;
  audience_kind: string;
  audience: string;
  audience_name: string | null;
  daily_at: string;
  time_zone: string;
  says: Says;
  mail: boolean;
  enabled: boolean;
  due_at: Date;
  last_at: Date | null;
  ended_reason: string | null;
  created_at: Date;
}

/** Digests that tell whoever asks; for administrators and coordinators all of the workspace. The newest first. */
export async function listViewDigests({ workspaceId, role, scope, actor }: Access): Promise<ViewDigest[]> {
  const seesAll = scope === null && (role === 'administrator' || role === 'coordinator');
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `SELECT d.id, d.view_id, coalesce(v.name, d.view_name) AS view_name, v.list, d.audience_kind, d.audience,
            coalesce(p.name, w.name) AS audience_name, d.daily_at, d.time_zone, d.says, d.mail, d.enabled, d.due_at,
            d.last_at, d.ended_reason, d.created_at
       FROM view_digests d
       LEFT JOIN saved_views v ON v.workspace_id = d.workspace_id AND v.id = d.view_id
       LEFT JOIN people p ON d.audience_kind = 'person' AND p.id::text = d.audience
       LEFT JOIN outbound_webhooks w
              ON d.audience_kind = 'webhook' AND w.workspace_id = d.workspace_id AND w.id::text = d.audience
      WHERE d.workspace_id = $1
        AND ((d.audience_kind = 'person' AND d.audience = $3)
             OR (d.audience_kind <> 'person' OR v.audience = 'team')
                AND ($2 OR d.audience_kind = 'everybody' OR (d.audience_kind = 'role' AND d.audience = $4)))
      ORDER BY d.id DESC`,
    [workspaceId, seesAll, actor.id, role],
  );
  return rows.map((row) => {
    const audience = Audience.parse({ kind: row.audience_kind, id: row.audience });
    return {
      id: row.id,
      viewId: row.view_id,
      viewName: row.view_name,
      list: row.list,
      audience,
      audienceName: toAudienceName(audience, row.audience_name),
      dailyAt: row.daily_at,
      timeZone: row.time_zone,
      says: row.says,
      mail: row.mail,
      enabled: row.enabled,
      dueAt: row.enabled && row.ended_reason === null ? toInstant(row.due_at) : null,
      lastAt: row.last_at && toInstant(row.last_at),
      endedReason: row.ended_reason,
      createdAt: toInstant(row.created_at),
    };
  });
}
