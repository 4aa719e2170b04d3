import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { BillBucket, BillCounts } from '#lib/domain/customs/bill.ts';
import { toBillConditions } from './bill-conditions.ts';
import type { BillFilter } from './bill-query.ts';

/** How many bills of a filter stand in each bucket; the filter's own bucket is left aside. */
export async function countBills(access: Access, filter: BillFilter = {}): Promise<BillCounts> {
  const where = toBillConditions(access, { ...filter, bucket: undefined });
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<
    { bucket: BillBucket; bills: number }[]
  >`
    SELECT b.bucket, count(*)::int AS bills FROM bills b WHERE ${Prisma.join(where, ' AND ')} GROUP BY b.bucket`;
  const counts: BillCounts = { held: 0, conflict: 0, pending: 0, cleared: 0 };
  for (const { bucket, bills } of rows) counts[bucket] = bills;
  return counts;
}
