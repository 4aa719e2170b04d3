import { toUuid } from '#lib/domain/digest.ts';
import type { ShipmentReport, TradeEventOf } from '#lib/domain/trade-event.ts';
import { type At, at } from './build-declaration.ts';

/** Facts about one shipment of Eaze, each showing only what matters to a test. */
export function buildShipment(shipmentId = '2048') {
  const report = (time: At, data: ShipmentReport): TradeEventOf<'shipment-reported'> => {
    const contentKey = toUuid(JSON.stringify([shipmentId, time, data]));
    return {
      id: toUuid(`shipment ${contentKey}`),
      subject: { kind: 'shipment', key: shipmentId },
      type: 'shipment-reported',
      contentKey,
      sentAt: null,
      happenedAt: at(time),
      webhookEventId: null,
      data,
    };
  };
  return {
    created: (time: At, details: Partial<ShipmentReport> = {}) =>
      report(time, { about: 'created', status: 'new', ...details }),
    updated: (time: At, details: Partial<ShipmentReport> = {}) =>
      report(time, { about: 'updated', ...details }),
  };
}
