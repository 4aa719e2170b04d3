import type { ShipmentSummary } from '#lib/domain/shipments/shipment.ts';
import { type ExportedColumn, toNumber } from '../exported-cell.ts';

/** What a file says of a shipment. Weight and price come without a unit, and none is invented. */
export const SHIPMENT_FILE_COLUMNS: ExportedColumn<ShipmentSummary>[] = [
  { name: 'number', head: 'Shipment', read: ({ shipmentNo, shipmentId }) => shipmentNo ?? shipmentId },
  { name: 'type', head: 'Type', read: (shipment) => shipment.shipmentType },
  { name: 'status', head: 'Status', read: (shipment) => shipment.status },
  { name: 'weight', head: 'Total weight', read: (shipment) => toNumber(shipment.totalWeight) },
  { name: 'price', head: 'Total price', read: (shipment) => toNumber(shipment.totalPrice) },
  { name: 'lastEvent', head: 'Last event', read: ({ updatedAt, createdAt }) => updatedAt ?? createdAt },
  { name: 'id', head: 'Id', read: (shipment) => shipment.shipmentId },
];
