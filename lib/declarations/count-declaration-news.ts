import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { toDeclarationConditions } from './declaration-conditions.ts';
import type { DeclarationNewsQuery } from './declaration-query.ts';

/** Of how many declarations of a list something was heard since a moment; a few hundred at most. */
export async function countDeclarationNews(
  access: Access,
  { since, shown = '', ...filter }: DeclarationNewsQuery,
): Promise<number> {
  const { workspaceId } = access;
  const [ids, found] = await Promise.all([
    findTouchedSubjects(workspaceId, 'declaration', since ?? access.now),
    findSearched(access, 'declarations', filter.q),
  ]);
  const isListed = Prisma.join(toDeclarationConditions(access, filter, found), ' AND ');
  const isShown = Prisma.sql`d.declaration_id = ANY(${shown.replaceAll('\0', '').split(',')})`;
  const [row] = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ news: number }[]>`
    SELECT count(*)::int AS news FROM declarations d
     WHERE d.workspace_id = ${workspaceId}::uuid AND d.declaration_id = ANY(${ids}) AND ((${isListed}) OR ${isShown})`;
  return row?.news ?? 0;
}
