import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { ContainerListItem } from '#lib/domain/containers/container.ts';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { matchesSearch } from '#lib/lists/matches-search.ts';
import { mapPage, type Parts, selectPage } from '#lib/lists/select-page.ts';
import { CONTAINER_COLUMNS, type ContainerRow } from './container-columns.ts';
import { isFoundContainer, toContainerConditions } from './container-conditions.ts';
import { CONTAINER_ORDERS, type ContainerQuery } from './container-query.ts';
import { toContainerSummary } from './to-container-summary.ts';

/** A page of containers as they stand today. @throws {BadRequest} for a cursor that is none. */
export async function listContainers(
  access: Access,
  query: ContainerQuery,
): Promise<Page<ContainerListItem>> {
  const page = await selectPage<ContainerRow, ContainerQuery['sort']>(
    getWorkspaceDatabase(access.workspaceId).prisma,
    {
      list: 'containers',
      columns: CONTAINER_COLUMNS,
      from: Prisma.sql`containers c`,
      parts: toParts(query),
      where: toContainerConditions(access, query),
      rare: {
        alias: 'c',
        conditions: query.q ? [matchesSearch('c.search', query.q)] : [],
        find: async () => {
          const found = await findSearched(access, 'containers', query.q);
          return found && [isFoundContainer(found)];
        },
      },
      orders: CONTAINER_ORDERS,
    },
    query,
  );
  return mapPage(page, (row) => ({
    ...toContainerSummary(row.summary, row.bill, access.today),
    assignee: row.assignee,
    lastNote: row.last_note,
  }));
}

/** Within a bucket an index knows each order; that of numbers is known for all of them, and some filters have their own. */
function toParts({
  bucket,
  bill,
  status,
  heldBy,
  ready,
  pastLastFreeDay,
  assignee,
  watched,
  sort,
}: ContainerQuery): Parts | undefined {
  const isFew =
    [bucket, bill, status, heldBy, assignee, watched].some(Boolean) ||
    [ready, pastLastFreeDay].includes('true');
  if (isFew || sort.endsWith('containerNumber')) return undefined;
  const ofBuckets = BillBucket.options.map((each) => Prisma.sql`c.bucket = ${each}`);
  return { alias: 'c', conditions: [...ofBuckets, Prisma.sql`c.bucket IS NULL`] };
}
