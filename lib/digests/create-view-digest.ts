import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { Invalid } from '#lib/errors.ts';
import { checkAudience } from '#lib/notices/check-audience.ts';
import { toMailTime } from '#lib/notices/mail-time.ts';
import type { Audience } from '#lib/notices/notice-rule.ts';
import { requireMayTell } from '#lib/notices/own-rule.ts';
import { getView } from '#lib/views/list-views.ts';
import type { NewViewDigest } from './view-digest.ts';

const MOST_DIGESTS_OF_ONE = 50;

/**
 * Has somebody sent what a saved view holds, every day at a time.
 * @throws {NotFound} for a view that whoever asks cannot open. @throws {Forbidden} @throws {Invalid}
 */
export async function createViewDigest(access: Access, wish: NewViewDigest): Promise<{ id: string }> {
  const { workspaceId, actor, now } = access;
  const audience = wish.audience ?? toSelf(access);
  requireMayTell(access, audience);
  const view = await getView(access, wish.viewId);
  if (view.audience === 'private' && !isSelf(access, audience)) {
    const message = 'Others are sent views of the team: share this one first.';
    throw new Invalid(message, [{ field: 'viewId', message }]);
  }
  const timeZone = wish.timeZone ?? access.person?.timeZone ?? access.timeZone;
  const { dailyAt, says } = wish;
  const mail = wish.mail && audience.kind !== 'webhook';
  const id = v7();
  await inWorkspaceTransaction(workspaceId, async (client) => {
    await checkAudience(client, workspaceId, audience);
    const { rowCount } = await client.query(
      `INSERT INTO view_digests (workspace_id, id, view_id, view_name, audience_kind, audience, daily_at, time_zone, says,
                                 mail, due_at, created_by, created_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
        WHERE (SELECT count(*) FROM view_digests WHERE workspace_id = $1 AND created_by = $12) < ${MOST_DIGESTS_OF_ONE}`,
      [
        workspaceId,
        id,
        view.id,
        view.name,
        audience.kind,
        audience.kind === 'everybody' ? '' : audience.id,
        dailyAt,
        timeZone,
        says,
        mail,
        toMailTime(dailyAt, now, timeZone),
        actor.id,
        now,
      ],
    );
    if (rowCount === 0) throw new Invalid(`Nobody asks for more than ${MOST_DIGESTS_OF_ONE} digests.`);
    await recordAudit(client, access, [
      {
        action: 'view-digest.create',
        subject: { kind: 'view-digest', key: id },
        after: { view: view.id, viewName: view.name, audience, dailyAt, timeZone, says, mail },
      },
    ]);
  });
  return { id };
}

function toSelf({ person }: Access): Audience {
  if (!person) throw new Invalid('Say who is to be told.', [{ field: 'audience', message: 'Must be said.' }]);
  return { kind: 'person', id: person.id };
}

function isSelf({ person }: Access, audience: Audience): boolean {
  return audience.kind === 'person' && audience.id === person?.id;
}
