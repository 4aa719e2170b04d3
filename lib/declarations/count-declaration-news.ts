import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import type { ListNews } from '#lib/lists/list-news.ts';
import { findActedOnSubjects, findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { toDeclarationConditions } from './declaration-conditions.ts';
import type { DeclarationNewsQuery } from './declaration-query.ts';

/** What became of the declarations of a list since a moment. */
export async function countDeclarationNews(
  access: Access,
  { since, shown = '', ...filter }: DeclarationNewsQuery,
): Promise<ListNews> {
  const { workspaceId } = access;
  const from = since ?? access.now;
  const [ids, actedOn, found] = await Promise.all([
    findTouchedSubjects(workspaceId, 'declaration', from),
    findActedOnSubjects(workspaceId, 'declaration', from),
    findSearched(access, 'declarations', filter.q),
  ]);
  const isListed = Prisma.join(toDeclarationConditions(access, filter, found), ' AND ');
  const isShown = Prisma.sql`d.declaration_id = ANY(${shown.replaceAll('\0', '').split(',')})`;
  const [row] = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<ListNews[]>`
    SELECT count(*) FILTER (WHERE d.declaration_id = ANY(${ids}))::int AS count,
           count(*) FILTER (WHERE d.declaration_id = ANY(${actedOn}))::int AS "actedOn"
      FROM declarations d
     WHERE d.workspace_id = ${workspaceId}::uuid AND d.declaration_id = ANY(${[...ids, ...actedOn]})
       AND ((${isListed}) OR ${isShown})`;
  return row ?? { count: 0, actedOn: 0 };
}
