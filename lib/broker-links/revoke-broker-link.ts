import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';

/** Takes a link back: it opens nothing from now on; what was answered stays. @throws {NotFound} */
export function revokeBrokerLink(access: Access, id: string): Promise<void> {
  const { workspaceId, role, scope, actor, now } = access;
  const revokesAll = scope === null && (role === 'administrator' || role === 'coordinator');
  return inWorkspaceTransaction(workspaceId, async (client) => {
    const { rows } = validate(id)
      ? await client.query<{ broker: string }>(
          `UPDATE broker_links SET revoked_at = $3
            WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL AND ($4 OR created_by = $5) RETURNING broker`,
          [workspaceId, id, now, revokesAll, actor.id],
        )
      : { rows: [] };
    const [revoked] = rows;
    if (!revoked) throw new NotFound('There is no such link, or it was revoked before.');
    await recordAudit(client, access, [
      {
        action: 'broker-link.revoke',
        subject: { kind: 'broker-link', key: id },
        before: { broker: revoked.broker },
      },
    ]);
  });
}
