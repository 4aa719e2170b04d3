import { v7 } from 'uuid';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Feed } from '#lib/domain/feeds/feed.ts';
import type { FeedDraft } from './feed-changes.ts';
import { getFeedDirectory } from './feed-directory.ts';
import { insertSecret } from './insert-secret.ts';
import { getFeed } from './list-feeds.ts';

/** Makes a feed with an address and a secret of its own. The secret is told this once. The source must be one there is. */
export async function createFeed(
  access: Access,
  { source, name, secret: given }: FeedDraft,
): Promise<{ feed: Feed; secret: string }> {
  const { workspaceId, now } = access;
  const id = v7();
  const secret = await inWorkspaceTransaction(workspaceId, async (client) => {
    await client.query(
      'insert into feeds (workspace_id, id, source, name, created_at) values ($1, $2, $3, $4, $5)',
      [workspaceId, id, source, name, now],
    );
    const inserted = await insertSecret(client, access, id, given);
    await recordAudit(client, access, [
      { action: 'feed.create', subject: { kind: 'feed', key: id }, after: { source, name, enabled: true } },
    ]);
    return inserted;
  });
  getFeedDirectory().forget();
  return { feed: await getFeed(access, id), secret };
}
