import type { Pool } from 'pg';

/** The workspace that exists after the first start. */
export const DEFAULT_WORKSPACE_ID = '00000000-0000-7000-8000-000000000001';

/** Its feeds, one a source: those behind `/api/webhooks/<source>`. */
export const DEFAULT_FEED_IDS = {
  opentrack: '00000000-0000-7000-8000-0000000000a1',
  eaze: '00000000-0000-7000-8000-0000000000e1',
} as const;

const FEED_NAMES = { opentrack: 'OpenTrack', eaze: 'Eaze Customs' } as const;

/** Makes the default workspace and its feeds where they are missing; changes nothing that stands. */
export async function ensureDefaultWorkspace(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query(`insert into workspaces (id, name) values ($1, 'Default') on conflict do nothing`, [
    DEFAULT_WORKSPACE_ID,
  ]);
  const sources = Object.keys(DEFAULT_FEED_IDS) as (keyof typeof DEFAULT_FEED_IDS)[];
  await pool.query(
    `insert into feeds (workspace_id, id, source, name, is_default)
     select $1, feed.id, feed.source, feed.name, true
     from unnest($2::uuid[], $3::text[], $4::text[]) as feed (id, source, name)
     on conflict do nothing`,
    [
      DEFAULT_WORKSPACE_ID,
      sources.map((source) => DEFAULT_FEED_IDS[source]),
      sources,
      sources.map((source) => FEED_NAMES[source]),
    ],
  );
}
