import type pg from 'pg';
import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { bumpChangeVersions } from '#lib/live/bump-change-versions.ts';
import { insertNotices } from '#lib/notices/insert-notices.ts';
import type { DueDigest } from './due-digest.ts';

/**
 * Ends a digest for good, and tells whoever it was for, or, where it was for many, who asked for it. Answers how many were
 * told.
 */
export async function endDigest(
  client: pg.PoolClient,
  access: Access,
  { id, viewId, viewName, audience, createdBy, mail }: DueDigest,
  reason: string,
): Promise<number> {
  const { workspaceId, now } = access;
  await client.query(
    'UPDATE view_digests SET ended_at = $3, ended_reason = $4 WHERE workspace_id = $1 AND id = $2',
    [workspaceId, id, now, reason],
  );
  const { rows } = await client.query<{ person_id: string }>(
    'SELECT person_id FROM memberships WHERE workspace_id = $1 AND person_id::text = $2 AND disabled_at IS NULL',
    [workspaceId, audience.kind === 'person' ? audience.id : createdBy],
  );
  const people = rows.map(({ person_id }) => person_id);
  const news = {
    kind: 'view-digest',
    subject: { kind: 'view', key: viewId },
    state: 'ended',
    title: sentence('digest.noMore', { name: viewName }),
    text: reason,
    href: '/settings/notices',
  };
  if (people.length > 0)
    await insertNotices(client, access, [
      { id: v7(), ruleId: id, news, people, mailDueAt: mail ? now : null },
    ]);
  await recordAudit(client, access, [
    { action: 'view-digest.end', subject: { kind: 'view-digest', key: id }, after: { reason } },
  ]);
  if (people.length > 0) await bumpChangeVersions(client, workspaceId, ['notices']);
  return people.length;
}
