import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { DeclarationCounts, DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import { toDeclarationConditions } from './declaration-conditions.ts';
import type { DeclarationFilter } from './declaration-query.ts';

/** How many declarations of a filter stand in each group; the filter's own group is left aside. */
export async function countDeclarations(
  access: Access,
  filter: DeclarationFilter = {},
): Promise<DeclarationCounts> {
  const where = toDeclarationConditions(access, { ...filter, group: undefined });
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<
    { group: DeclarationGroup; declarations: number }[]
  >`
    SELECT d."group", count(*)::int AS declarations
      FROM declarations d WHERE ${Prisma.join(where, ' AND ')} GROUP BY d."group"`;
  const counts: DeclarationCounts = {
    'action-needed': 0,
    'in-progress': 0,
    cleared: 0,
    done: 0,
    cancelled: 0,
  };
  for (const { group, declarations } of rows) counts[group] = declarations;
  return counts;
}
