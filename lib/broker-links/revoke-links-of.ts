import type pg from 'pg';
import type { Change } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';

/**
 * Takes back every link that somebody made: what they opened to others in their own name they could read themselves. For
 * the transaction that shuts them out; answers what its audit entries are to tell.
 */
export async function revokeLinksOf(
  client: Pick<pg.ClientBase, 'query'>,
  { workspaceId, now }: Pick<Access, 'workspaceId' | 'now'>,
  personId: string,
): Promise<Change[]> {
  const { rows } = await client.query<{ id: string; broker: string }>(
    `UPDATE broker_links SET revoked_at = $3
      WHERE workspace_id = $1 AND created_by = $2 AND revoked_at IS NULL AND expires_at > $3 RETURNING id, broker`,
    [workspaceId, personId, now],
  );
  return rows.map(({ id, broker }) => ({
    action: 'broker-link.revoke',
    subject: { kind: 'broker-link', key: id },
    before: { broker },
  }));
}
