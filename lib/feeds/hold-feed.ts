import type pg from 'pg';
import { validate } from 'uuid';
import { NotFound } from '#lib/errors.ts';

/** A feed as it is while a change holds it. */
export interface HeldFeed {
  id: string;
  source: string;
  name: string;
  enabled: boolean;
  isDefault: boolean;
}

/** Locks a feed until the caller's transaction ends. @throws {NotFound} */
export async function holdFeed(client: pg.ClientBase, workspaceId: string, id: string): Promise<HeldFeed> {
  const { rows } = validate(id)
    ? await client.query<HeldFeed>(
        `select id, source, name, enabled, is_default as "isDefault" from feeds
          where workspace_id = $1 and id = $2 for update`,
        [workspaceId, id],
      )
    : { rows: [] };
  const [feed] = rows;
  if (!feed) throw new NotFound(`There is no feed ${id}.`);
  return feed;
}
