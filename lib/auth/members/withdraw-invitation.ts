import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';
import type { Access } from '../access.ts';

/** Takes an invitation back: its link leads nowhere from now on. @throws {NotFound} */
export function withdrawInvitation(access: Access, id: string): Promise<void> {
  return inWorkspaceTransaction(access.workspaceId, async (client) => {
    const { rows } = validate(id)
      ? await client.query<{ email: string }>(
          `delete from one_time_links where workspace_id = $1 and id = $2 and kind = 'invitation' and used_at is null
           returning email`,
          [access.workspaceId, id],
        )
      : { rows: [] };
    const [link] = rows;
    if (!link) throw new NotFound('There is no such invitation.');
    await recordAudit(client, access, [
      {
        action: 'invitation.withdraw',
        subject: { kind: 'invitation', key: id },
        before: { email: link.email },
      },
    ]);
  });
}
