import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { findRowCounts } from '#lib/database/row-counts.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type {
  ContainerExceptionCounts,
  ContainerExceptionState,
} from '#lib/domain/exceptions/container-exception.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { isEmptyFilter } from '#lib/lists/is-empty-filter.ts';
import { exceptionsOfToday, toContainerExceptionConditions } from './container-exception-conditions.ts';
import type { ContainerExceptionFilter } from './container-exception-query.ts';

/** How many container exceptions of a filter are in each state; the filter's own state is left aside. */
export async function countContainerExceptions(
  access: Access,
  filter: ContainerExceptionFilter = {},
): Promise<ContainerExceptionCounts> {
  const { state: _, ...others } = filter;
  if (isEmptyFilter(others)) {
    const kept = await findKept(access);
    if (kept) return kept;
  }
  const found = await findSearched(access, 'container_exceptions', filter.q);
  const where = [
    Prisma.sql`TRUE`,
    ...toContainerExceptionConditions(access, { ...filter, state: undefined }, found),
  ];
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<
    { state: ContainerExceptionState; exceptions: number }[]
  >`
    SELECT e.state, count(*)::int AS exceptions
      FROM ${exceptionsOfToday(access)} WHERE ${Prisma.join(where, ' AND ')} GROUP BY e.state`;
  const counts: ContainerExceptionCounts = { open: 0, acknowledged: 0, snoozed: 0, resolved: 0 };
  for (const { state, exceptions } of rows) counts[state] = exceptions;
  return counts;
}

/** The counts as they are kept, of folded states; today those are open again whose snooze is over by the clock. */
async function findKept(access: Access): Promise<ContainerExceptionCounts | null> {
  const { prisma } = getWorkspaceDatabase(access.workspaceId);
  const kept = await findRowCounts(prisma, access.workspaceId, 'container_exceptions');
  if (kept === null) return null;
  const counts = { open: 0, acknowledged: 0, snoozed: 0, resolved: 0, ...Object.fromEntries(kept) };
  if (counts.snoozed === 0) return counts;
  const [over] = await prisma.$queryRaw<{ exceptions: number }[]>`
    SELECT count(*)::int AS exceptions FROM ${exceptionsOfToday(access)}
     WHERE e.folded_state = 'snoozed' AND e.state = 'open'`;
  const woken = over?.exceptions ?? 0;
  return { ...counts, open: counts.open + woken, snoozed: counts.snoozed - woken };
}
