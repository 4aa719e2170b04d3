import type { Access } from '#lib/auth/access.ts';
import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toCalendarDay } from '#lib/domain/instant.ts';

/** Access of the product itself to each workspace, as of a moment: what a job goes through. */
export async function listWorkspaces(now: Instant): Promise<Access[]> {
  const { rows } = await getDatabase().pool.query<{ id: string; time_zone: string }>(
    'SELECT id, time_zone FROM workspaces ORDER BY id',
  );
  return rows.map(({ id, time_zone: timeZone }) => ({
    workspaceId: id,
    timeZone,
    now,
    today: toCalendarDay(now, timeZone),
    actor: { kind: 'system', id: 'jobs', name: 'Clearhold' },
    role: 'administrator',
    scope: null,
    person: null,
  }));
}
