import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import type { ListNews } from '#lib/lists/list-news.ts';
import { findActedOnSubjects, findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { isFoundBill, toBillConditions } from './bill-conditions.ts';
import type { BillNewsQuery } from './bill-query.ts';

/** What became of the bills of a list since a moment, by what was heard of their containers too. */
export async function countBillNews(
  access: Access,
  { since, shown = [], buckets, ...filter }: BillNewsQuery,
): Promise<ListNews> {
  const { workspaceId } = access;
  const from = since ?? access.now;
  const [numbers, boxes, actedOn, found] = await Promise.all([
    findTouchedSubjects(workspaceId, 'bill', from),
    findTouchedSubjects(workspaceId, 'container', from),
    findActedOnSubjects(workspaceId, 'bill', from),
    findSearched(access, 'bills', filter.q),
  ]);
  const isTouched = Prisma.sql`(b.bill_number = ANY(${numbers}) OR b.bill_number IN (
    SELECT c.bill_number FROM containers c
     WHERE c.workspace_id = ${workspaceId}::uuid AND c.container_number = ANY(${boxes})))`;
  const isActedOn = Prisma.sql`b.bill_number = ANY(${actedOn})`;
  const conditions = toBillConditions(access, filter, found);
  if (buckets) conditions.push(Prisma.sql`b.bucket = ANY(${buckets})`);
  const isListed = Prisma.join(conditions, ' AND ');
  const [row] = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<ListNews[]>`
    SELECT count(*) FILTER (WHERE ${isTouched})::int AS count,
           count(*) FILTER (WHERE ${isActedOn})::int AS "actedOn"
      FROM bills b
     WHERE b.workspace_id = ${workspaceId}::uuid AND (${isTouched} OR ${isActedOn})
       AND ((${isListed}) OR ${isFoundBill(shown)})`;
  return row ?? { count: 0, actedOn: 0 };
}
