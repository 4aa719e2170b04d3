import type { BillFile } from './bill-file.ts';
import { type Delivery, toDelivery } from './delivery.ts';
import type { Json } from './message.ts';
import type { WorldClock } from './world-clock.ts';

/** Events that no page of the senders names: kept, and shown as unrecognised. */
export function unknownEvents(clock: WorldClock, bill: BillFile): Delivery[] {
  const { billNumber, references, company } = bill.scene.booking;
  return [
    toOpenTrack('customs.isf.status.updated', clock.at(-4, 9), {
      shipment: { number: billNumber, masterBillNumber: billNumber, referenceNumbers: [...references] },
      account: { domain: company.domain, region: company.region },
      isf: { status: 'ACCEPTED', transactionNumber: '1RV-40012257-3' },
    }),
    toOpenTrack('container.appointment.updated', clock.at(-2, 15), {
      containerId: bill.scene.booking.containers[0] ?? null,
      appointmentDate: clock.estimate(1, 14),
    }),
    toDelivery({
      source: 'eaze',
      subject: 'amended',
      at: clock.at(-1, 10),
      event: 'declaration.amended',
      payload: { declarationId: 1031, amendedAt: clock.estimate(-1, 10) },
    }),
  ];
}

/** Authentic and unreadable: quarantined with a reason. */
export function brokenPayloads(clock: WorldClock): Delivery[] {
  const cut: Delivery = {
    source: 'opentrack',
    subject: 'cut',
    at: clock.at(-3, 4),
    body: '{"event":"container.status.updated","data":{"containerId":"MSKU6011672","status":"DISCHAR',
    proof: 'right',
  };
  return [
    cut,
    toOpenTrack('customs.entry.status.updated', clock.at(-2, 4), { shipment: null, activities: 'none' }),
    toDelivery({
      source: 'eaze',
      subject: 'nameless',
      at: clock.at(-1, 4),
      event: 'declaration.status_updated',
      payload: { status: 'released', timestamp: clock.estimate(-1, 4) },
    }),
  ];
}

/** Somebody who does not know the secret. */
export function wrongProof(clock: WorldClock): Delivery {
  const forged = toOpenTrack('container.status.updated', clock.at(-1, 2), {
    containerId: 'CSQU3054383',
    status: 'AVAILABLE',
  });
  return { ...forged, proof: 'wrong' };
}

function toOpenTrack(event: string, at: number, data: Json): Delivery {
  return toDelivery({ source: 'opentrack', subject: event, at, event, data });
}
