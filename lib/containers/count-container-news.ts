import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import type { ListNews } from '#lib/lists/list-news.ts';
import { findActedOnSubjects, findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { isFoundContainer, toContainerConditions } from './container-conditions.ts';
import type { ContainerNewsQuery } from './container-query.ts';

/** What became of the containers of a list since a moment, by what was heard of their bills too. */
export async function countContainerNews(
  access: Access,
  { since, shown = [], ...filter }: ContainerNewsQuery,
): Promise<ListNews> {
  const { workspaceId } = access;
  const from = since ?? access.now;
  const [numbers, bills, actedOn, found] = await Promise.all([
    findTouchedSubjects(workspaceId, 'container', from),
    findTouchedSubjects(workspaceId, 'bill', from),
    findActedOnSubjects(workspaceId, 'container', from),
    findSearched(access, 'containers', filter.q),
  ]);
  const isTouched = Prisma.sql`(c.container_number = ANY(${numbers}) OR c.bill_number = ANY(${bills}))`;
  const isActedOn = Prisma.sql`c.container_number = ANY(${actedOn})`;
  const isListed = Prisma.join(
    [...toContainerConditions(access, filter), ...(found ? [isFoundContainer(found)] : [])],
    ' AND ',
  );
  const [row] = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<ListNews[]>`
    SELECT count(DISTINCT c.container_number) FILTER (WHERE ${isTouched})::int AS count,
           count(DISTINCT c.container_number) FILTER (WHERE ${isActedOn})::int AS "actedOn"
      FROM containers c
     WHERE c.workspace_id = ${workspaceId}::uuid AND (${isTouched} OR ${isActedOn})
       AND ((${isListed}) OR ${isFoundContainer(shown)})`;
  return row ?? { count: 0, actedOn: 0 };
}
