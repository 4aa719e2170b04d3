import type { Access, RequestOrigin } from '#lib/auth/access.ts';
import { limitToScope } from '#lib/customs/limit-to-scope.ts';
import { getDatabase } from '#lib/database/database.ts';
import { type Instant, toCalendarDay, toInstant } from '#lib/domain/instant.ts';
import { BrokerLinkScope } from './broker-link.ts';
import { toDigest } from './create-broker-link.ts';

/** An open link, and what whoever follows it may see: cargo of its filter, nothing else. */
export interface OpenLink {
  id: string;
  broker: string;
  message: string | null;
  askedBy: string;
  workspaceName: string;
  expiresAt: Instant;
  scope: BrokerLinkScope;
  access: Access;
}

interface Row {
  workspace_id: string;
  workspace_name: string;
  time_zone: string;
  id: string;
  broker: string;
  message: string | null;
  scope: unknown;
  created_by_name: string;
  expires_at: Date;
}

const IS_TOKEN = /^[\w-]{43}$/;

/**
 * The link of a token, as of now; `undefined` for one that is none, revoked or expired. It is what proves the caller, so
 * it is looked for before any workspace is known.
 */
export async function findBrokerLink(token: string, request: RequestOrigin): Promise<OpenLink | undefined> {
  if (!IS_TOKEN.test(token)) return undefined;
  const { rows } = await getDatabase().pool.query<Row>({
    name: 'find broker link',
    text: `SELECT l.workspace_id, w.name AS workspace_name, w.time_zone, l.id, l.broker, l.message, l.scope,
                  l.created_by_name, l.expires_at
             FROM broker_links l JOIN workspaces w ON w.id = l.workspace_id
            WHERE l.digest = $1 AND l.revoked_at IS NULL AND l.expires_at > now()`,
    values: [toDigest(token)],
  });
  const [row] = rows;
  if (!row) return undefined;
  const scope = BrokerLinkScope.parse(row.scope);
  return {
    id: row.id,
    broker: row.broker,
    message: row.message,
    askedBy: row.created_by_name,
    workspaceName: row.workspace_name,
    expiresAt: toInstant(row.expires_at),
    scope,
    access: await limitToScope(toAccess(row, scope, request)),
  };
}

function toAccess(
  { workspace_id, time_zone: timeZone, id, broker }: Row,
  { limit }: BrokerLinkScope,
  request: RequestOrigin,
): Access {
  const now = toInstant(new Date());
  return {
    workspaceId: workspace_id,
    timeZone,
    now,
    today: toCalendarDay(now, timeZone),
    actor: { kind: 'external', id: toActorId(id), name: `${broker} (broker link)` },
    role: 'viewer',
    scope: limit,
    person: null,
    request,
  };
}

/** By which facts and audit entries name a link. */
export function toActorId(linkId: string): string {
  return `broker-link:${linkId}`;
}
