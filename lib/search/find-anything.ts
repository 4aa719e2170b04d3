import type { Access } from '#lib/auth/access.ts';
import { ContainerQuery } from '#lib/containers/container-query.ts';
import { listContainers } from '#lib/containers/list-containers.ts';
import { BillQuery } from '#lib/customs/bill-query.ts';
import { listBills } from '#lib/customs/list-bills.ts';
import { DeclarationQuery } from '#lib/declarations/declaration-query.ts';
import { listDeclarations } from '#lib/declarations/list-declarations.ts';
import { describeStatus } from '#lib/domain/declarations/describe-status.ts';
import { listShipments } from '#lib/shipments/list-shipments.ts';
import { ShipmentQuery } from '#lib/shipments/shipment-query.ts';
import type { Found, SearchQuery } from './found.ts';

/** A shorter text is in so much that it finds nothing in particular. */
const SHORTEST = 2;

/** Everything that carries a number or a part of it: some bills, containers, declarations and shipments, in this order. */
export async function findAnything(access: Access, asked: SearchQuery): Promise<Found[]> {
  if (asked.q.length < SHORTEST) return [];
  const [bills, containers, declarations, shipments] = await Promise.all([
    listBills(access, BillQuery.parse(asked)),
    listContainers(access, ContainerQuery.parse(asked)),
    listDeclarations(access, DeclarationQuery.parse(asked)),
    listShipments(access, ShipmentQuery.parse(asked)),
  ]);
  return [
    ...bills.items.map(({ billNumber: id, bookingNumber, referenceNumbers, bucket }): Found => {
      return toFound('bill', id, `/customs/${encodeURIComponent(id)}`, bucket, [
        bookingNumber,
        ...referenceNumbers,
      ]);
    }),
    ...containers.items.map(({ containerNumber: id, billNumber, bucket }): Found => {
      return toFound('container', id, `/containers/${encodeURIComponent(id)}`, bucket, [billNumber]);
    }),
    ...declarations.items.map(({ declarationId: id, lrn, mrn, commercialReference, status }): Found => {
      const also = [lrn, mrn, commercialReference];
      return toFound(
        'declaration',
        id,
        `/declarations/${encodeURIComponent(id)}`,
        describeStatus(status).label,
        also,
      );
    }),
    ...shipments.items.map(({ shipmentId: id, shipmentNo, status }): Found => {
      return toFound('shipment', id, `/shipments/${encodeURIComponent(id)}`, status, [shipmentNo]);
    }),
  ];
}

function toFound(
  kind: Found['kind'],
  id: string,
  page: string,
  state: string | null,
  also: readonly (string | null)[],
): Found {
  return { kind, id, also: also.flatMap((number) => number || []), state, page };
}
