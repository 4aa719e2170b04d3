import type pg from 'pg';
import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { NotFound } from '#lib/errors.ts';
import type { Audience } from './notice-rule.ts';
import { requireMayTell } from './own-rule.ts';

/**
 * Lets a rule rest, or wakes it. What changes while it rests is not told afterwards.
 * @throws {NotFound} @throws {Forbidden}
 */
export function changeNoticeRule(
  access: Access,
  id: string,
  { enabled }: { enabled: boolean },
): Promise<void> {
  return onOwnRule(access, id, async (client) => {
    const { rowCount } = await client.query(
      // As if it were made now: what is so already is noted anew, telling nobody.
      `UPDATE notice_rules SET enabled = $3, created_at = CASE WHEN $3 THEN $4::timestamptz ELSE created_at END,
              primed_at = CASE WHEN $3 THEN NULL ELSE primed_at END
        WHERE workspace_id = $1 AND id = $2 AND enabled <> $3`,
      [access.workspaceId, id, enabled, access.now],
    );
    if (rowCount === 0) return;
    await recordAudit(client, access, [
      {
        action: enabled ? 'notice-rule.enable' : 'notice-rule.disable',
        subject: { kind: 'notice-rule', key: id },
        before: { enabled: !enabled },
        after: { enabled },
      },
    ]);
  });
}

/** Takes a rule away; what it told stays told. @throws {NotFound} @throws {Forbidden} */
export function deleteNoticeRule(access: Access, id: string): Promise<void> {
  return onOwnRule(access, id, async (client, rule) => {
    await client.query('DELETE FROM notice_rules WHERE workspace_id = $1 AND id = $2', [
      access.workspaceId,
      id,
    ]);
    await recordAudit(client, access, [
      { action: 'notice-rule.delete', subject: { kind: 'notice-rule', key: id }, before: { ...rule } },
    ]);
  });
}

interface Rule {
  name: string;
  kind: string;
  audience_kind: Audience['kind'];
  audience: string;
}

function onOwnRule(
  access: Access,
  id: string,
  work: (client: pg.PoolClient, rule: Rule) => Promise<void>,
): Promise<void> {
  return inWorkspaceTransaction(access.workspaceId, async (client) => {
    const { rows } = validate(id)
      ? await client.query<Rule>(
          'SELECT name, kind, audience_kind, audience FROM notice_rules WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
          [access.workspaceId, id],
        )
      : { rows: [] };
    const [rule] = rows;
    if (!rule) throw new NotFound('There is no such rule.');
    requireMayTell(access, { kind: rule.audience_kind, id: rule.audience });
    await work(client, rule);
  });
}
