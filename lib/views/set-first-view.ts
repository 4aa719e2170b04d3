import type pg from 'pg';
import type { Access } from '#lib/auth/access.ts';
import type { SavedList } from './saved-list.ts';

/** Somebody's list begins with a view, or no longer. Theirs alone, so no audit entry. */
export async function setFirstView(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, actor }: Access,
  { list, id }: { list: SavedList; id: string },
  isFirst: boolean,
): Promise<void> {
  await client.query(
    isFirst
      ? `INSERT INTO first_views (workspace_id, person_id, list, view_id) VALUES ($1, $2, $3, $4)
           ON CONFLICT (workspace_id, person_id, list) DO UPDATE SET view_id = excluded.view_id`
      : 'DELETE FROM first_views WHERE workspace_id = $1 AND person_id = $2 AND list = $3 AND view_id = $4',
    [workspaceId, actor.id, list, id],
  );
}
