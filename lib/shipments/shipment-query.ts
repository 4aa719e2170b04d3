import { z } from 'zod';
import { AddressInstant } from '#lib/lists/address-instant.ts';
import type { ListOrder, OrderedColumn } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';

const ShipmentSort = z.enum(['-lastEventAt', 'lastEventAt', 'shipmentId']);
type ShipmentSort = z.infer<typeof ShipmentSort>;

const shipmentId: OrderedColumn = { sql: 's.shipment_id', type: 'text' };
const lastEventAt: OrderedColumn = { sql: 's.last_event_at', type: 'timestamptz' };

export const SHIPMENT_ORDERS: Readonly<Record<ShipmentSort, ListOrder>> = {
  '-lastEventAt': { columns: [lastEventAt, shipmentId], descending: true },
  lastEventAt: { columns: [lastEventAt, shipmentId], descending: false },
  shipmentId: { columns: [shipmentId], descending: false },
};

const ShipmentFilter = z.object({
  q: AddressText.optional().meta({ description: 'Part of a shipment id or number.' }),
  status: AddressText.optional().meta({ description: 'Status as reported.' }),
});

/** What an open list asks: of which of its shipments something was heard since it was drawn. */
export const ShipmentNewsQuery = ShipmentFilter.extend({
  since: AddressInstant.meta({ description: 'When the list was drawn; now where it is not said.' }),
  shown: z.string().max(40_000).optional().meta({
    description: 'Ids that the list shows, with commas: they count also where they no longer belong to it.',
  }),
});
export type ShipmentNewsQuery = z.output<typeof ShipmentNewsQuery>;

export const ShipmentQuery = z
  .object({
    ...ShipmentFilter.shape,
    sort: ShipmentSort.default('-lastEventAt').meta({
      description: 'Newest news first, oldest first, or by id.',
    }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('shipments', SHIPMENT_ORDERS));
export type ShipmentQuery = z.infer<typeof ShipmentQuery>;
