import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { Instant } from '#lib/domain/instant.ts';
import { NotFound } from '#lib/errors.ts';
import { mayChangeView } from './own-view.ts';
import type { SavedList } from './saved-list.ts';
import type { SavedView, ViewParams } from './saved-view.ts';

interface Row {
  id: string;
  list: SavedList;
  name: string;
  audience: 'private' | 'team';
  params: ViewParams;
  owner_id: string;
  owner_name: string;
  is_first: boolean;
  created_at: string;
}

const MOST_VIEWS = 500;

/** The views that somebody can open, by name: their own, and those of the team. */
export async function listViews(access: Access, { list }: { list?: SavedList }): Promise<SavedView[]> {
  const rows = await selectViews(access, '($4::text IS NULL OR v.list = $4)', list ?? null);
  return rows.map((row) => toSavedView(access, row));
}

/** One of them. @throws {NotFound} also for what is somebody else's alone. */
export async function getView(access: Access, id: string): Promise<SavedView> {
  const [row] = validate(id) ? await selectViews(access, 'v.id = $4::uuid', id) : [];
  if (!row) throw new NotFound('There is no such view.');
  return toSavedView(access, row);
}

/** `isVisible` as SQL. */
async function selectViews(access: Access, condition: string, value: string | null): Promise<Row[]> {
  const { workspaceId, actor, scope } = access;
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `SELECT v.id, v.list, v.name, v.audience, v.params, v.owner_id, v.owner_name, f.view_id IS NOT NULL AS is_first,
            to_char(v.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS created_at
       FROM saved_views v
       LEFT JOIN first_views f
         ON f.workspace_id = v.workspace_id AND f.view_id = v.id AND f.person_id = $2 AND f.list = v.list
      WHERE v.workspace_id = $1 AND (v.owner_id = $2 OR (v.audience = 'team' AND NOT $3)) AND ${condition}
      ORDER BY v.list, lower(v.name), v.id LIMIT ${MOST_VIEWS}`,
    [workspaceId, actor.id, scope !== null, value],
  );
  return rows;
}

function toSavedView(access: Access, row: Row): SavedView {
  const { id, list, name, audience, params, owner_id: ownerId, owner_name: ownerName } = row;
  return {
    id,
    list,
    name,
    audience,
    params,
    ownerName,
    isOwn: ownerId === access.actor.id,
    mayChange: mayChangeView(access, { audience, ownerId }),
    isFirst: row.is_first,
    createdAt: Instant.parse(row.created_at),
  };
}
