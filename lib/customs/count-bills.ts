import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { findRowCounts } from '#lib/database/row-counts.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { BillBucket, BillCounts } from '#lib/domain/customs/bill.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { isEmptyFilter } from '#lib/lists/is-empty-filter.ts';
import { toBillConditions } from './bill-conditions.ts';
import type { BillFilter } from './bill-query.ts';

/** How many bills of a filter stand in each bucket; the filter's own bucket is left aside. */
export async function countBills(access: Access, filter: BillFilter = {}): Promise<BillCounts> {
  const counts: BillCounts = { held: 0, conflict: 0, pending: 0, cleared: 0 };
  const { prisma } = getWorkspaceDatabase(access.workspaceId);
  const { bucket: _, ...others } = filter;
  if (isEmptyFilter(others)) {
    const kept = await findRowCounts(prisma, access.workspaceId, 'bills');
    if (kept) return { ...counts, ...Object.fromEntries(kept) };
  }
  const found = await findSearched(access, 'bills', filter.q);
  const where = toBillConditions(access, { ...filter, bucket: undefined }, found);
  const rows = await prisma.$queryRaw<{ bucket: BillBucket; bills: number }[]>`
    SELECT b.bucket, count(*)::int AS bills FROM bills b WHERE ${Prisma.join(where, ' AND ')} GROUP BY b.bucket`;
  for (const { bucket, bills } of rows) counts[bucket] = bills;
  return counts;
}
