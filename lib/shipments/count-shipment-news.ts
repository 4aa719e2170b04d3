import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { findSearched } from '#lib/lists/find-searched.ts';
import type { ListNews } from '#lib/lists/list-news.ts';
import { findTouchedSubjects } from '#lib/trade-events/find-touched-subjects.ts';
import type { ShipmentNewsQuery } from './shipment-query.ts';

/** What became of the shipments of a list since a moment. People do nothing to them. */
export async function countShipmentNews(
  access: Access,
  { since, shown = '', q, status }: ShipmentNewsQuery,
): Promise<ListNews> {
  const { workspaceId } = access;
  const [ids, found] = await Promise.all([
    findTouchedSubjects(workspaceId, 'shipment', since ?? access.now),
    findSearched(access, 'shipments', q),
  ]);
  const isListed = Prisma.join(
    [
      status ? Prisma.sql`s.status = ${status}` : Prisma.sql`true`,
      found ? Prisma.sql`s.shipment_id = ANY(${found})` : Prisma.sql`true`,
    ],
    ' AND ',
  );
  const isShown = Prisma.sql`s.shipment_id = ANY(${shown.replaceAll('\0', '').split(',')})`;
  const rows = await getWorkspaceDatabase(workspaceId).prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM shipments s
     WHERE s.workspace_id = ${workspaceId}::uuid AND s.shipment_id = ANY(${ids}) AND ((${isListed}) OR ${isShown})`;
  return { count: rows[0]?.count ?? 0, actedOn: 0 };
}
