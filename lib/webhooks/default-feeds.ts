import type pg from 'pg';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toUuid } from '#lib/domain/digest.ts';
import { listSources } from './sources.ts';

const DEFAULT_FEED_IDS = new Map(listSources().map(({ name }) => [name, makeDefaultFeedId(name)]));

/** The feed of the default workspace behind `/api/webhooks/<source>`: the same id on every machine. */
export function toDefaultFeedId(source: string): string {
  return DEFAULT_FEED_IDS.get(source) ?? makeDefaultFeedId(source);
}

function makeDefaultFeedId(source: string): string {
  return toUuid(`default feed of ${source}`);
}

/** Makes a feed of the default workspace for every source that has none; changes nothing that stands. */
export async function ensureDefaultFeeds(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const sources = listSources();
  await pool.query(
    `insert into feeds (workspace_id, id, source, name, is_default)
     select $1, feed.id, feed.source, feed.name, true
     from unnest($2::uuid[], $3::text[], $4::text[]) as feed (id, source, name)
     on conflict do nothing`,
    [
      DEFAULT_WORKSPACE_ID,
      sources.map(({ name }) => toDefaultFeedId(name)),
      sources.map(({ name }) => name),
      sources.map(({ title }) => title),
    ],
  );
}
