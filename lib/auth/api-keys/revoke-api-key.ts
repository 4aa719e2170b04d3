import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';
import type { Access } from '../access.ts';
import { tellLostAccess } from '../lost-access.ts';

/** Takes a key back: it opens nothing from now on. @throws {NotFound} for one that is none, or was taken back before. */
export async function revokeApiKey(access: Access, id: string): Promise<void> {
  await inWorkspaceTransaction(access.workspaceId, async (client) => {
    const { rows } = validate(id)
      ? await client.query<{ name: string }>(
          `update api_keys set revoked_at = now() where workspace_id = $1 and id = $2 and revoked_at is null returning name`,
          [access.workspaceId, id],
        )
      : { rows: [] };
    const [key] = rows;
    if (!key) throw new NotFound('There is no such key.');
    await recordAudit(client, access, [
      { action: 'api-key.revoke', subject: { kind: 'api-key', key: id }, before: { name: key.name } },
    ]);
  });
  tellLostAccess();
}
