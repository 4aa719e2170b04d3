import type pg from 'pg';
import type { Access } from '#lib/auth/access.ts';
import type { Audience } from '#lib/notices/notice-rule.ts';
import type { Ownership } from '#lib/views/own-view.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import type { ViewParams } from '#lib/views/saved-view.ts';
import type { Says } from './view-digest.ts';

/** A view as it stands now. */
export interface DueView extends Ownership {
  id: string;
  list: SavedList;
  name: string;
  params: ViewParams;
}

/** A digest that is due. */
export interface DueDigest {
  id: string;
  viewId: string;
  viewName: string;
  /** `null` when it was deleted. */
  view: DueView | null;
  audience: { kind: Audience['kind']; id: string };
  dailyAt: string;
  timeZone: string;
  says: Says;
  mail: boolean;
  dueAt: Date;
  createdBy: string;
}

type Row = Omit<DueDigest, 'view' | 'audience'> & {
  audience_kind: Audience['kind'];
  audience: string;
  view: DueView | null;
};

/** The digest that has been due longest, held until the transaction ends; another process takes another one. */
export async function takeDueDigest(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>,
): Promise<DueDigest | undefined> {
  const { rows } = await client.query<Row>({
    name: 'take due digest',
    text: `SELECT d.id, d.view_id AS "viewId", d.view_name AS "viewName", d.audience_kind, d.audience,
                  d.daily_at AS "dailyAt", d.time_zone AS "timeZone", d.says, d.mail, d.due_at AS "dueAt",
                  d.created_by AS "createdBy",
                  (SELECT json_build_object('id', v.id, 'list', v.list, 'name', v.name, 'params', v.params,
                                            'audience', v.audience, 'ownerId', v.owner_id)
                     FROM saved_views v WHERE v.workspace_id = d.workspace_id AND v.id = d.view_id) AS view
             FROM view_digests d
            WHERE d.workspace_id = $1 AND d.enabled AND d.ended_at IS NULL AND d.due_at <= $2
            ORDER BY d.due_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
    values: [workspaceId, now],
  });
  const [row] = rows;
  if (!row) return undefined;
  const { audience_kind: kind, audience: id, ...digest } = row;
  return { ...digest, audience: { kind, id } };
}
