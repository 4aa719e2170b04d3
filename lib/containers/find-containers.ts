import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { ContainerSummary } from '#lib/domain/containers/container.ts';
import { CONTAINER_COLUMNS, type ContainerRow } from './container-columns.ts';
import { toContainerSummary } from './to-container-summary.ts';

/** The newest voyages of the named containers, and every voyage under the named bills; of all numbers as they are kept. */
export async function findContainers(
  access: Access,
  { numbers, bills }: { numbers: readonly string[]; bills: readonly string[] },
): Promise<ContainerSummary[]> {
  const { prisma } = getWorkspaceDatabase(access.workspaceId);
  const ofWorkspace = Prisma.sql`c.workspace_id = ${access.workspaceId}::uuid`;
  const rows = await prisma.$queryRaw<ContainerRow[]>`
    SELECT ${CONTAINER_COLUMNS} FROM containers c
     WHERE ${ofWorkspace} AND c.container_number = ANY(${numbers}) AND c.newest
    UNION ALL
    SELECT ${CONTAINER_COLUMNS} FROM containers c
     WHERE ${ofWorkspace} AND c.bill_number = ANY(${bills}) AND NOT (c.container_number = ANY(${numbers}) AND c.newest)`;
  return rows.map((row) => toContainerSummary(row.summary, row.bill, access.today));
}
