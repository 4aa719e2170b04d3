import type pg from 'pg';
import { Invalid } from '#lib/errors.ts';
import type { Audience } from './notice-rule.ts';

const FIND: Partial<Record<Audience['kind'], string>> = {
  person: 'SELECT 1 FROM memberships WHERE workspace_id = $1 AND person_id = $2 AND disabled_at IS NULL',
  webhook: 'SELECT 1 FROM outbound_webhooks WHERE workspace_id = $1 AND id = $2',
};

/** @throws {Invalid} when there is nobody of the kind in the workspace. */
export async function checkAudience(
  client: Pick<pg.ClientBase, 'query'>,
  workspaceId: string,
  audience: Audience,
): Promise<void> {
  const find = FIND[audience.kind];
  if (find === undefined || !('id' in audience)) return;
  const { rowCount } = await client.query(find, [workspaceId, audience.id]);
  if (rowCount === 0) {
    const message = `There is no such ${audience.kind} in this workspace.`;
    throw new Invalid(message, [{ field: 'audience.id', message }]);
  }
}
