import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Feed } from '#lib/domain/feeds/feed.ts';
import type { FeedChange } from './feed-changes.ts';
import { getFeedDirectory } from './feed-directory.ts';
import { holdFeed } from './hold-feed.ts';
import { getFeed } from './list-feeds.ts';

/** Renames a feed, or switches it off or on: at the door within a second. @throws {NotFound} */
export async function changeFeed(access: Access, id: string, change: FeedChange): Promise<Feed> {
  const { workspaceId } = access;
  await inWorkspaceTransaction(workspaceId, async (client) => {
    const { name, enabled } = await holdFeed(client, workspaceId, id);
    const before = { name, enabled };
    const after = { name: change.name ?? name, enabled: change.enabled ?? enabled };
    if (after.name === name && after.enabled === enabled) return;
    await client.query('update feeds set name = $3, enabled = $4 where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
      after.name,
      after.enabled,
    ]);
    await recordAudit(client, access, [
      { action: 'feed.change', subject: { kind: 'feed', key: id }, before, after },
    ]);
  });
  getFeedDirectory().forget();
  return getFeed(access, id);
}
