import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import type { Feed } from '#lib/domain/feeds/feed.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { Invalid } from '#lib/errors.ts';
import type { SecretRotation } from './feed-changes.ts';
import { getFeedDirectory } from './feed-directory.ts';
import { holdFeed } from './hold-feed.ts';
import { insertSecret } from './insert-secret.ts';
import { getFeed } from './list-feeds.ts';

const HOUR_MS = 3_600_000;

/**
 * Gives a feed a new secret, told this once. The one before stays right until the overlap ends, so that the sender can be
 * changed without losing a message; one that was ending already ends now, for there are two at most.
 *
 * @throws {NotFound | Invalid} Invalid for a default feed, whose secret stands in the environment.
 */
export async function rotateFeedSecret(
  access: Access,
  id: string,
  { overlapHours, secret: given }: SecretRotation,
): Promise<{ feed: Feed; secret: string }> {
  const { workspaceId, now } = access;
  const endsAt = toInstant(new Date(Date.parse(now) + overlapHours * HOUR_MS));
  const secret = await inWorkspaceTransaction(workspaceId, async (client) => {
    const feed = await holdFeed(client, workspaceId, id);
    if (feed.isDefault)
      throw new Invalid(
        'The secret of a default feed stands in the environment: set two values there, separated by a comma, while it rotates.',
      );
    await client.query(
      'delete from feed_secrets where workspace_id = $1 and feed_id = $2 and (ends_at is not null or $3)',
      [workspaceId, id, overlapHours === 0],
    );
    await client.query('update feed_secrets set ends_at = $3 where workspace_id = $1 and feed_id = $2', [
      workspaceId,
      id,
      endsAt,
    ]);
    const inserted = await insertSecret(client, access, id, given);
    await recordAudit(client, access, [
      { action: 'feed.rotate', subject: { kind: 'feed', key: id }, after: { previousEndsAt: endsAt } },
    ]);
    return inserted;
  });
  getFeedDirectory().forget();
  return { feed: await getFeed(access, id), secret };
}
