import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { Invalid } from '#lib/errors.ts';
import { checkAudience } from './check-audience.ts';
import type { Audience, NewNoticeRule } from './notice-rule.ts';
import { requireMayTell } from './own-rule.ts';

/**
 * Makes a rule. It tells of what changes from now on, not of what is so already.
 * @throws {Forbidden} @throws {Invalid} for an audience that is none.
 */
export function createNoticeRule(access: Access, wish: NewNoticeRule): Promise<{ id: string }> {
  const audience = wish.audience ?? toSelf(access);
  requireMayTell(access, audience);
  const id = v7();
  const { name, kind, settings, mail, dailyAt } = wish;
  return inWorkspaceTransaction(access.workspaceId, async (client) => {
    await checkAudience(client, access.workspaceId, audience);
    await client.query(
      `INSERT INTO notice_rules (workspace_id, id, name, kind, settings, audience_kind, audience, mail, daily_at, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        access.workspaceId,
        id,
        name,
        kind,
        JSON.stringify(settings),
        audience.kind,
        audience.kind === 'everybody' ? '' : audience.id,
        mail && audience.kind !== 'webhook',
        mail ? dailyAt : null,
        access.actor.id,
        access.now,
      ],
    );
    await recordAudit(client, access, [
      {
        action: 'notice-rule.create',
        subject: { kind: 'notice-rule', key: id },
        after: { name, kind, settings, audience, mail, dailyAt },
      },
    ]);
    return { id };
  });
}

function toSelf({ person }: Access): Audience {
  if (!person) throw new Invalid('Say who is to be told.', [{ field: 'audience', message: 'Must be said.' }]);
  return { kind: 'person', id: person.id };
}
