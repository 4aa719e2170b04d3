import { validate } from 'uuid';
import { getDatabase } from '#lib/database/database.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getEnvironment } from '#lib/env.ts';
import { toDefaultFeedId } from './default-feeds.ts';
import type { Source } from './source.ts';

/** One connection of a sender to one workspace. */
export interface Feed {
  workspaceId: string;
  feedId: string;
  /** What may prove the sender; two while rotating. */
  secrets: readonly string[];
}

/**
 * The feed behind an address; without an id the default one of its source, for which no database is asked. `undefined`
 * when there is none, or it is switched off.
 */
export async function findFeed(source: Source, feedId: string | undefined): Promise<Feed | undefined> {
  const defaultFeed = findDefaultFeed(source);
  if (feedId === undefined || feedId.toLowerCase() === defaultFeed.feedId) return defaultFeed;
  if (!validate(feedId)) return undefined;
  const { rows } = await getDatabase().pool.query<{ workspace_id: string; id: string }>(
    'select workspace_id, id from feeds where id = $1 and source = $2 and enabled limit 1',
    [feedId, source.name],
  );
  const [row] = rows;
  // Only default feeds have secrets so far; a feed without one lets nobody in.
  return row && { workspaceId: row.workspace_id, feedId: row.id, secrets: [] };
}

function findDefaultFeed(source: Source): Feed {
  return {
    workspaceId: DEFAULT_WORKSPACE_ID,
    feedId: toDefaultFeedId(source.name),
    secrets: getEnvironment().webhookSecrets[source.secretVariable] ?? [],
  };
}
