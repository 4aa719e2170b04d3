import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Feed } from '#lib/domain/feeds/feed.ts';
import { getFeedDirectory } from './feed-directory.ts';
import { holdFeed } from './hold-feed.ts';
import { getFeed } from './list-feeds.ts';

/** Ends the overlap of a rotation now: only the current secret is right. Nothing to end is no error. @throws {NotFound} */
export async function endPreviousSecret(access: Access, id: string): Promise<Feed> {
  const { workspaceId, now } = access;
  await inWorkspaceTransaction(workspaceId, async (client) => {
    await holdFeed(client, workspaceId, id);
    const { rowCount } = await client.query(
      'delete from feed_secrets where workspace_id = $1 and feed_id = $2 and ends_at is not null',
      [workspaceId, id],
    );
    if (!rowCount) return;
    await recordAudit(client, access, [
      {
        action: 'feed.end-previous-secret',
        subject: { kind: 'feed', key: id },
        after: { previousEndsAt: now },
      },
    ]);
  });
  getFeedDirectory().forget();
  return getFeed(access, id);
}
