import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Invalid } from '#lib/errors.ts';
import type { BrokerLinkScope, NewBrokerLink, ToldBrokerLink } from './broker-link.ts';
import { toBillQuery } from './to-bill-query.ts';

const TOKEN_BYTES = 32;
const DAY_MS = 86_400_000;

/**
 * Makes a link to a hold list for somebody without an account, and tells it, once. Whoever has it sees what the filter
 * shows at the time, never more than whoever made it could see then. @throws {Invalid} for a filter that is none.
 */
export async function createBrokerLink(access: Access, wish: NewBrokerLink): Promise<ToldBrokerLink> {
  const { workspaceId, actor, now } = access;
  const scope: BrokerLinkScope = { filter: wish.filter, limit: access.scope };
  if (toBillQuery(scope, {}) === undefined)
    throw new Invalid('The filter asks for something that is not offered.');
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const id = v7();
  const expiresAt = toInstant(new Date(Date.parse(now) + wish.expiresInDays * DAY_MS));
  const { broker, message } = wish;
  await inWorkspaceTransaction(workspaceId, async (client) => {
    await client.query(
      `INSERT INTO broker_links (workspace_id, id, digest, broker, message, scope, created_by, created_by_name, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        workspaceId,
        id,
        toDigest(token),
        broker,
        message,
        JSON.stringify(scope),
        actor.id,
        actor.name,
        now,
        expiresAt,
      ],
    );
    await recordAudit(client, access, [
      {
        action: 'broker-link.create',
        subject: { kind: 'broker-link', key: id },
        after: { broker, message, filter: wish.filter, expiresAt },
      },
    ]);
  });
  return { id, path: `/shared/${token}`, expiresAt };
}

/** What is kept of a token. It is long and random, so a plain digest cannot be turned back. */
export function toDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
