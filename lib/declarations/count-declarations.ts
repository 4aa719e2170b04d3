import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { findRowCounts } from '#lib/database/row-counts.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { DeclarationCounts, DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { isEmptyFilter } from '#lib/lists/is-empty-filter.ts';
import { toDeclarationConditions } from './declaration-conditions.ts';
import type { DeclarationFilter } from './declaration-query.ts';

const NONE: DeclarationCounts = { 'action-needed': 0, 'in-progress': 0, cleared: 0, done: 0, cancelled: 0 };

/** How many declarations of a filter stand in each group; the filter's own group is left aside. */
export async function countDeclarations(
  access: Access,
  filter: DeclarationFilter = {},
): Promise<DeclarationCounts> {
  const { prisma } = getWorkspaceDatabase(access.workspaceId);
  const { group: _, ...others } = filter;
  if (isEmptyFilter(others)) {
    const kept = await findRowCounts(prisma, access.workspaceId, 'declarations');
    if (kept) return { ...NONE, ...Object.fromEntries(kept) };
  }
  const found = await findSearched(access, 'declarations', filter.q);
  const where = toDeclarationConditions(access, { ...filter, group: undefined }, found);
  const rows = await prisma.$queryRaw<{ group: DeclarationGroup; declarations: number }[]>`
    SELECT d."group", count(*)::int AS declarations
      FROM declarations d WHERE ${Prisma.join(where, ' AND ')} GROUP BY d."group"`;
  const counts: DeclarationCounts = { ...NONE };
  for (const { group, declarations } of rows) counts[group] = declarations;
  return counts;
}
