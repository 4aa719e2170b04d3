import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { getEnvironment } from '#lib/env.ts';
import { getFeedDirectory } from '#lib/feeds/feed-directory.ts';
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
 * The feed behind an address; without an id the default one of its source. `undefined` when there is none, or it is
 * switched off. No database is asked for a message: see `FeedDirectory`.
 */
export async function findFeed(source: Source, feedId: string | undefined): Promise<Feed | undefined> {
  const defaultFeedId = toDefaultFeedId(source.name);
  const id = feedId?.toLowerCase() ?? defaultFeedId;
  if (id === defaultFeedId) return findDefaultFeed(source, id);
  const known = await getFeedDirectory().find(id);
  if (!known?.enabled || known.source !== source.name) return undefined;
  const { workspaceId, secrets } = known;
  const isRight = ({ endsAt }: { endsAt: number | null }) => endsAt === null || endsAt > Date.now();
  return { workspaceId, feedId: id, secrets: secrets.filter(isRight).map(({ secret }) => secret) };
}

/** Its secret needs no database, so that a stranger is told so also while that is away. */
async function findDefaultFeed(source: Source, feedId: string): Promise<Feed | undefined> {
  const known = await getFeedDirectory()
    .find(feedId)
    .catch(() => undefined);
  if (known?.enabled === false) return undefined;
  return {
    workspaceId: DEFAULT_WORKSPACE_ID,
    feedId,
    secrets: getEnvironment().webhookSecrets[source.secretVariable] ?? [],
  };
}
