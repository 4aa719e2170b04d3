import type { Access } from '#lib/auth/access.ts';
import { DEFAULT_WORKSPACE_ID } from '#lib/database/default-workspace.ts';
import { toCalendarDay, toInstant } from '#lib/domain/instant.ts';

/** Access of the system itself to the whole default workspace, now, save for what a test is about. */
export function toTestAccess(about: Partial<Access> = {}): Access {
  const now = about.now ?? toInstant(new Date());
  return {
    workspaceId: DEFAULT_WORKSPACE_ID,
    timeZone: 'UTC',
    today: toCalendarDay(now, about.timeZone ?? 'UTC'),
    now,
    actor: { kind: 'system', id: 'test', name: 'Test' },
    role: 'administrator',
    scope: null,
    person: null,
    ...about,
  };
}
