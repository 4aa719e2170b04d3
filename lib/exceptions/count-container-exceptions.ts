import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type {
  ContainerExceptionCounts,
  ContainerExceptionState,
} from '#lib/domain/exceptions/container-exception.ts';
import { exceptionsOfToday, toContainerExceptionConditions } from './container-exception-conditions.ts';
import type { ContainerExceptionFilter } from './container-exception-query.ts';

/** How many container exceptions of a filter are in each state; the filter's own state is left aside. */
export async function countContainerExceptions(
  access: Access,
  filter: ContainerExceptionFilter = {},
): Promise<ContainerExceptionCounts> {
  const where = [Prisma.sql`TRUE`, ...toContainerExceptionConditions({ ...filter, state: undefined })];
  const rows = await getWorkspaceDatabase(access.workspaceId).prisma.$queryRaw<
    { state: ContainerExceptionState; exceptions: number }[]
  >`
    SELECT e.state, count(*)::int AS exceptions
      FROM ${exceptionsOfToday(access)} WHERE ${Prisma.join(where, ' AND ')} GROUP BY e.state`;
  const counts: ContainerExceptionCounts = { open: 0, acknowledged: 0, snoozed: 0, resolved: 0 };
  for (const { state, exceptions } of rows) counts[state] = exceptions;
  return counts;
}
