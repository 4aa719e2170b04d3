import type pg from 'pg';
import { validate } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { Conflict, NotFound } from '#lib/errors.ts';
import { toMailTime } from '#lib/notices/mail-time.ts';
import type { Audience } from '#lib/notices/notice-rule.ts';
import { requireMayTell } from '#lib/notices/own-rule.ts';
import type { Says, ViewDigestChange } from './view-digest.ts';

/** What can be changed of a digest. */
interface Settings {
  dailyAt: string;
  timeZone: string;
  says: Says;
  mail: boolean;
  enabled: boolean;
}

/** Changes when a digest is made and what it says, lets it rest, or wakes it. @throws {NotFound} @throws {Forbidden} @throws {Conflict} */
export function changeViewDigest(access: Access, id: string, change: ViewDigestChange): Promise<void> {
  return onOwnDigest(access, id, async (client, { settings: before, isEnded }) => {
    if (isEnded) throw new Conflict('It has ended: ask for a new one.');
    const after = { ...before, ...change };
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await client.query(
      `UPDATE view_digests SET daily_at = $3, time_zone = $4, says = $5, mail = $6 AND audience_kind <> 'webhook',
              enabled = $7, due_at = $8 WHERE workspace_id = $1 AND id = $2`,
      [
        access.workspaceId,
        id,
        after.dailyAt,
        after.timeZone,
        after.says,
        after.mail,
        after.enabled,
        toMailTime(after.dailyAt, access.now, after.timeZone),
      ],
    );
    await recordAudit(client, access, [
      {
        action: 'view-digest.change',
        subject: { kind: 'view-digest', key: id },
        before: { ...before },
        after,
      },
    ]);
  });
}

/** Takes a digest away; what it told stays told. @throws {NotFound} @throws {Forbidden} */
export function deleteViewDigest(access: Access, id: string): Promise<void> {
  return onOwnDigest(access, id, async (client, { settings, viewName }) => {
    await client.query('DELETE FROM view_digests WHERE workspace_id = $1 AND id = $2', [
      access.workspaceId,
      id,
    ]);
    await recordAudit(client, access, [
      {
        action: 'view-digest.delete',
        subject: { kind: 'view-digest', key: id },
        before: { viewName, ...settings },
      },
    ]);
  });
}

interface Kept {
  settings: Settings;
  viewName: string;
  isEnded: boolean;
}

function onOwnDigest(
  access: Access,
  id: string,
  work: (client: pg.PoolClient, digest: Kept) => Promise<void>,
): Promise<void> {
  return inWorkspaceTransaction(access.workspaceId, async (client) => {
    const { rows } = validate(id)
      ? await client.query<
          Settings & {
            audience_kind: Audience['kind'];
            audience: string;
            view_name: string;
            is_ended: boolean;
          }
        >(
          `SELECT daily_at AS "dailyAt", time_zone AS "timeZone", says, mail, enabled, audience_kind, audience, view_name,
                  ended_at IS NOT NULL AS is_ended
             FROM view_digests WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
          [access.workspaceId, id],
        )
      : { rows: [] };
    const [row] = rows;
    if (!row) throw new NotFound('There is no such digest.');
    const { audience_kind: kind, audience, view_name: viewName, is_ended: isEnded, ...settings } = row;
    requireMayTell(access, { kind, id: audience });
    await work(client, { settings, viewName, isEnded });
  });
}
