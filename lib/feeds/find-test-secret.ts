import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { getAppSecrets } from './app-secrets.ts';
import { openSecret } from './seal-secret.ts';

/**
 * The current secret of a feed, for signing a message to try it out: it is not for showing. `undefined` when the feed has
 * none, or none that opens.
 */
export async function findTestSecret({ workspaceId }: Access, feedId: string): Promise<string | undefined> {
  if (!validate(feedId)) return undefined;
  const row = await getWorkspaceDatabase(workspaceId).prisma.feedSecret.findFirst({
    where: { workspaceId, feedId, endsAt: null },
    orderBy: { createdAt: 'desc' },
  });
  return row ? openSecret(row.sealed, { workspaceId, feedId, secretId: row.id }, getAppSecrets()) : undefined;
}
