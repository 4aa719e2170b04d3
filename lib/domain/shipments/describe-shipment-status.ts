import { sentence } from '../sentences/sentence.ts';
import type { ShipmentReport } from '../trade-event.ts';

/** What a report about a shipment means, as one plain sentence without a full stop. An unknown status is shown as it came. */
export function describeShipmentStatus(status: string | null, about: ShipmentReport['about']): string {
  switch (status?.trim().toLowerCase()) {
    case 'new':
      return sentence(about === 'created' ? 'shipment.created' : 'shipment.isNew');
    case 'clearanceinprogress':
      return sentence('shipment.inProgress');
    case 'completed':
      return sentence('shipment.finished');
    case undefined:
    case '':
      return sentence(about === 'created' ? 'shipment.created' : 'shipment.changed');
    default:
      return sentence('declaration.unknownStatus', { status });
  }
}
