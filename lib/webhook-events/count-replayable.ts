import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { type ReplayFilter, toReplayConditions, toShownConditions } from './replay-filter.ts';

const MOST_COUNTED = 100_000;

/** Ids of messages: those after the one, before the other. */
interface Range {
  after: string;
  before: string;
}

/** How many messages a list shows that can be replayed; counted up to a hundred thousand. */
export function countReplayable(access: Access, filter: ReplayFilter): Promise<number> {
  return count(access, toShownConditions(access, filter));
}

/** How many a replay has still before it, repeats with them; counted up to a hundred thousand. */
export function countLeftToReplay(access: Access, filter: ReplayFilter, range: Range): Promise<number> {
  return count(access, [
    ...toReplayConditions(access, filter),
    Prisma.sql`w.id > ${range.after}::uuid AND w.id < ${range.before}::uuid`,
  ]);
}

async function count({ workspaceId }: Access, conditions: Prisma.Sql[]): Promise<number> {
  const [row] = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ rows: number }[]>`
    SELECT count(*)::int AS rows
      FROM (SELECT 1 FROM webhook_events w WHERE ${Prisma.join(conditions, ' AND ')} LIMIT ${MOST_COUNTED}) AS counted`;
  return row?.rows ?? 0;
}
