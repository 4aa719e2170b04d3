/** Eaze's words for a shipment in ours; an unknown one is shown as it came. */
export function toShipmentStatusWords(status: string | null): string | null {
  switch (status?.trim().toLowerCase()) {
    case 'new':
      return 'New';
    case 'clearanceinprogress':
      return 'Clearance in progress';
    case 'completed':
      return 'Completed';
    default:
      return status;
  }
}
