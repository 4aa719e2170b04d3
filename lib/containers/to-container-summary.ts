import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { VoyageState } from '#lib/domain/containers/assess-container.ts';
import { assessReady, type BillOfVoyage } from '#lib/domain/containers/assess-ready.ts';
import type { ContainerSummary } from '#lib/domain/containers/container.ts';
import { isValidContainerNumber } from '#lib/domain/identifiers/is-valid-container-number.ts';

/** A folded voyage as the lists show it today, with what its bill says. */
export function toContainerSummary(
  voyage: Omit<VoyageState, 'exceptions' | 'timeline' | 'triage'>,
  bill: BillOfVoyage | null,
  today: CalendarDay,
): ContainerSummary {
  return {
    containerNumber: voyage.containerNumber,
    checkDigitValid: isValidContainerNumber(voyage.containerNumber),
    billNumber: voyage.billNumber,
    scac: voyage.scac,
    status: voyage.status,
    bucket: bill?.bucket ?? null,
    activeHolds: voyage.activeHolds,
    lastFreeDay: voyage.lastFreeDay,
    demurrage: voyage.demurrage,
    ready: assessReady(voyage, bill, today),
    remarks: voyage.remarks,
    originPort: voyage.originPort,
    destinationPort: voyage.destinationPort,
    out: voyage.out,
    trackingStopped: voyage.trackingStopped,
    lastEventAt: voyage.lastEventAt,
  };
}
