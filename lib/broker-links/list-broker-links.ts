import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { type BrokerLink, BrokerLinkScope } from './broker-link.ts';

const MOST_SHOWN = 200;

interface Row {
  id: string;
  broker: string;
  message: string | null;
  scope: unknown;
  created_by_name: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  opened_at: Date | null;
  answers: number;
}

/** The links that whoever asks may revoke: their own, and for administrators and coordinators all. The newest first. */
export async function listBrokerLinks({
  workspaceId,
  role,
  scope,
  actor,
  now,
}: Access): Promise<BrokerLink[]> {
  const seesAll = scope === null && (role === 'administrator' || role === 'coordinator');
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Row>(
    `SELECT id, broker, message, scope, created_by_name, created_at, expires_at, revoked_at, opened_at, answers
       FROM broker_links WHERE workspace_id = $1 AND ($2 OR created_by = $3) ORDER BY id DESC LIMIT $4`,
    [workspaceId, seesAll, actor.id, MOST_SHOWN],
  );
  return rows.map((row) => ({
    id: row.id,
    broker: row.broker,
    message: row.message,
    filter: BrokerLinkScope.parse(row.scope).filter,
    createdBy: row.created_by_name,
    createdAt: toInstant(row.created_at),
    expiresAt: toInstant(row.expires_at),
    openedAt: row.opened_at && toInstant(row.opened_at),
    answers: row.answers,
    state: row.revoked_at ? 'revoked' : row.expires_at <= new Date(now) ? 'expired' : 'active',
  }));
}
