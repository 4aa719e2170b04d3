import type pg from 'pg';
import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { NotFound } from '#lib/errors.ts';
import { isVisible, type Ownership } from './own-view.ts';
import type { SavedList } from './saved-list.ts';
import type { ViewParams } from './saved-view.ts';

/** A view as the table keeps it. */
export interface StoredView extends Ownership {
  list: SavedList;
  name: string;
  params: ViewParams;
}

/** Holds a view until the transaction ends. @throws {NotFound} also for what is somebody else's alone. */
export async function lockView(
  client: Pick<pg.ClientBase, 'query'>,
  access: Access,
  id: string,
): Promise<StoredView> {
  const { rows } = validate(id)
    ? await client.query<StoredView>(
        `SELECT list, name, audience, params, owner_id AS "ownerId"
           FROM saved_views WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
        [access.workspaceId, id],
      )
    : { rows: [] };
  const [view] = rows;
  if (!view || !isVisible(access, view)) throw new NotFound('There is no such view.');
  return view;
}
