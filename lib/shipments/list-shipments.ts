import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import type { Page } from '#lib/database/page.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import type { ShipmentSummary } from '#lib/domain/shipments/shipment.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import { matchesSearch } from '#lib/lists/matches-search.ts';
import { mapPage, selectPage } from '#lib/lists/select-page.ts';
import { SHIPMENT_ORDERS, type ShipmentQuery } from './shipment-query.ts';

/** A page of Eaze's shipments. @throws {BadRequest} for a cursor that is none. */
export async function listShipments(access: Access, query: ShipmentQuery): Promise<Page<ShipmentSummary>> {
  const where = [Prisma.sql`s.workspace_id = ${access.workspaceId}::uuid`];
  if (query.status) where.push(Prisma.sql`s.status = ${query.status}`);
  const page = await selectPage<{ summary: ShipmentSummary }, ShipmentQuery['sort']>(
    getWorkspaceDatabase(access.workspaceId).prisma,
    {
      list: 'shipments',
      columns: Prisma.sql`s.summary`,
      from: Prisma.sql`shipments s`,
      where,
      rare: {
        alias: 's',
        conditions: query.q ? [matchesSearch('s.search', query.q)] : [],
        find: async () => {
          const found = await findSearched(access, 'shipments', query.q);
          return found && [Prisma.sql`s.shipment_id = ANY(${found})`];
        },
      },
      orders: SHIPMENT_ORDERS,
    },
    query,
  );
  return mapPage(page, (row) => row.summary);
}
