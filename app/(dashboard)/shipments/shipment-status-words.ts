import type { Translate } from '#lib/words/translate.ts';

/** Eaze's words for a shipment in the reader's; an unknown one is shown as it came. */
export function toShipmentStatusWords(status: string | null, t: Translate): string | null {
  const word = status?.trim().toLowerCase();
  switch (word) {
    case 'new':
    case 'clearanceinprogress':
    case 'completed':
      return t(`codes.shipmentStatus.${word}`);
    default:
      return status;
  }
}
