import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';

/** Takes back an address of one's own: calendars read nothing there from now on. @throws {NotFound} also for somebody else's. */
export function revokeCalendarFeed(access: Access, id: string): Promise<void> {
  const { workspaceId, actor, now } = access;
  return inWorkspaceTransaction(workspaceId, async (client) => {
    const { rows } = validate(id)
      ? await client.query<{ name: string }>(
          `UPDATE calendar_feeds SET revoked_at = $3
            WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL AND person_id::text = $4 RETURNING name`,
          [workspaceId, id, now, actor.id],
        )
      : { rows: [] };
    const [revoked] = rows;
    if (!revoked) throw new NotFound('There is no such calendar, or it was taken back before.');
    await recordAudit(client, access, [
      { action: 'calendar.revoke', subject: { kind: 'calendar', key: id }, before: { name: revoked.name } },
    ]);
  });
}
