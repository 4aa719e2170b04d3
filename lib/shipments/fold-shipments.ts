import type pg from 'pg';
import { assessShipment, type ShipmentState } from '#lib/domain/shipments/assess-shipment.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';
import { lockSubjects } from '#lib/trade-events/lock-subjects.ts';

/** Locks shipments until the transaction ends and folds each from all facts about it. */
export async function foldShipments(
  client: pg.ClientBase,
  workspaceId: string,
  shipmentIds: string[],
): Promise<ShipmentState[]> {
  // Sent in this order and answered in this order, without waiting in between.
  const [, events] = await Promise.all([
    lockSubjects(client, workspaceId, 'shipment', shipmentIds),
    loadTradeEvents(client, workspaceId, 'shipment', shipmentIds),
  ]);
  return shipmentIds.map((id) => assessShipment(id, events.get(id) ?? []));
}
