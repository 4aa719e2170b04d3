import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { namesAny } from './webhook-event-conditions.ts';

/** What more messages name than these is soon met in the list itself. */
const MOST_FOUND = 5_000;

/**
 * The ids of messages that name something that begins so; `null` where they are too many, or it is not known what there
 * is. A number that no row holds is told by messages that became nothing: there are few of those, and an index knows them.
 */
export async function findNaming(access: Access, prefix: string): Promise<string[] | null> {
  const identifiers = await findIdentifiers(access, prefix);
  if (identifiers === null) return null;
  const of = Prisma.sql`w.workspace_id = ${access.workspaceId}::uuid`;
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<{ id: string }[]>`
    SELECT w.id::text FROM webhook_events w WHERE ${of} AND w.identifiers && ${identifiers}::text[]
    UNION
    SELECT w.id::text FROM webhook_events w
     WHERE ${of} AND w.state IN ('quarantined', 'unrecognised', 'failed') AND ${namesAny(prefix)}
    LIMIT ${MOST_FOUND + 1}`;
  return rows.length > MOST_FOUND ? null : rows.map(({ id }) => id);
}
