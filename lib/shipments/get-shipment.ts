import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { assessShipment } from '#lib/domain/shipments/assess-shipment.ts';
import type { Shipment } from '#lib/domain/shipments/shipment.ts';
import { NotFound } from '#lib/errors.ts';
import { findFactOrigins } from '#lib/provenance/find-fact-origins.ts';
import { toTimeline } from '#lib/provenance/to-timeline.ts';
import { loadTradeEvents } from '#lib/trade-events/load-trade-events.ts';

/** A shipment of Eaze with its timeline, newest first. @throws {NotFound} */
export async function getShipment(access: Access, shipmentId: string): Promise<Shipment> {
  const { workspaceId } = access;
  const facts = await loadTradeEvents(getWorkspaceDatabase(workspaceId).pool, workspaceId, 'shipment', [
    shipmentId,
  ]);
  const events = facts.get(shipmentId);
  if (!events) throw new NotFound(`No shipment ${shipmentId} is known.`);
  const { summary, timeline } = assessShipment(shipmentId, events);
  const origins = await findFactOrigins(
    workspaceId,
    events.map(({ id }) => id),
  );
  return { ...summary, timeline: toTimeline(timeline, origins) };
}
