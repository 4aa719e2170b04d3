import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import type { CommercialDetails } from '#lib/domain/trade-event.ts';
import type { Naming } from './payload.ts';

/** Which cargo a message is about, and whose it is. */
export interface CargoNaming {
  containerNumber: string | null;
  billNumber: string | null;
  scac: string | null;
  commercial: CommercialDetails;
}

/** A bill is the master bill number wherever it stands, else the shipment's number. Source: design, Rules, Identity. */
export function toNaming(data: Naming): CargoNaming {
  const { container, shipment } = data;
  const referenceNumbers = [
    data.referenceNumbers,
    shipment?.referenceNumbers,
    data.masterBill?.referenceNumbers,
    shipment?.masterBill?.referenceNumbers,
    container?.masterBill?.referenceNumbers,
  ].find((list) => list !== undefined && list.length > 0);
  return {
    containerNumber: firstNumber([data.containerId, container?.containerId], normaliseContainerNumber),
    billNumber: firstNumber(
      [
        shipment?.masterBillNumber,
        shipment?.masterBill?.number,
        data.masterBillNumber,
        data.masterBill?.number,
        container?.masterBillNumber,
        container?.masterBill?.number,
        shipment?.number,
      ],
      normaliseBillNumber,
    ),
    scac: data.scacCode ?? container?.scacCode ?? shipment?.scacCode ?? null,
    commercial: {
      account: data.account?.domain ?? undefined,
      bookingNumber: shipment?.bookingNumber ?? data.bookingNumber ?? undefined,
      referenceNumbers,
    },
  };
}

function firstNumber(
  candidates: (string | null | undefined)[],
  normalise: (text: string) => string,
): string | null {
  for (const candidate of candidates) {
    const number = normalise(candidate ?? '');
    if (number !== '') return number;
  }
  return null;
}

/** Everything by which a person may look for the message. */
export function toNames(naming: CargoNaming): string[] {
  const { bookingNumber, referenceNumbers = [] } = naming.commercial;
  return [naming.containerNumber, naming.billNumber, bookingNumber, ...referenceNumbers].filter(
    (name) => name !== null && name !== undefined,
  );
}
