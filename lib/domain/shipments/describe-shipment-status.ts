import type { ShipmentReport } from '../trade-event.ts';

/** What a report about a shipment means, as one plain sentence without a full stop. An unknown status is shown as it came. */
export function describeShipmentStatus(status: string | null, about: ShipmentReport['about']): string {
  switch (status?.trim().toLowerCase()) {
    case 'new':
      return about === 'created' ? 'The shipment has been created' : 'The shipment is new';
    case 'clearanceinprogress':
      return 'Customs clearance of the shipment is in progress';
    case 'completed':
      return 'Customs clearance of the shipment is finished';
    case undefined:
    case '':
      return about === 'created' ? 'The shipment has been created' : 'Details of the shipment have changed';
    default:
      return `The sender reports the status “${status}”`;
  }
}
