import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import type { CalendarFeed } from './calendar-feed.ts';

const MOST_SHOWN = 50;

interface Row {
  id: string;
  name: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  last_read_at: Date | null;
}

/** The calendars of whoever asks, the newest first. */
export async function listCalendarFeeds({ workspaceId, actor, now }: Access): Promise<CalendarFeed[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `SELECT id, name, created_at, expires_at, revoked_at, last_read_at FROM calendar_feeds
      WHERE workspace_id = $1 AND person_id::text = $2 ORDER BY id DESC LIMIT ${MOST_SHOWN}`,
    [workspaceId, actor.id],
  );
  return rows.map(({ id, name, ...row }) => ({
    id,
    name,
    createdAt: toInstant(row.created_at),
    expiresAt: toInstant(row.expires_at),
    lastReadAt: row.last_read_at && toInstant(row.last_read_at),
    state: row.revoked_at ? 'revoked' : row.expires_at <= new Date(now) ? 'expired' : 'active',
  }));
}
