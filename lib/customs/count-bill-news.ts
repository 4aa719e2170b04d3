import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import { isFoundBill, toBillConditions } from './bill-conditions.ts';
import type { BillNewsQuery } from './bill-query.ts';

/** Of how many bills of a list something was heard since a moment, of their containers too; a few hundred at most. */
export async function countBillNews(
  access: Access,
  { since, shown = [], ...filter }: BillNewsQuery,
): Promise<number> {
  const { workspaceId } = access;
  const from = since ?? access.now;
  const [numbers, boxes, found] = await Promise.all([
    findTouchedSubjects(workspaceId, 'bill', from),
    findTouchedSubjects(workspaceId, 'container', from),
    findSearched(access, 'bills', filter.q),
  ]);
  const isTouched = Prisma.sql`(b.bill_number = ANY(${numbers}) OR b.bill_number IN (
    SELECT c.bill_number FROM containers c
     WHERE c.workspace_id = ${workspaceId}::uuid AND c.container_number = ANY(${boxes})))`;
  const isListed = Prisma.join(toBillConditions(access, filter, found), ' AND ');
  const [row] = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ news: number }[]>`
    SELECT count(*)::int AS news FROM bills b
     WHERE b.workspace_id = ${workspaceId}::uuid AND ${isTouched} AND ((${isListed}) OR ${isFoundBill(shown)})`;
  return row?.news ?? 0;
}
