import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';
import { assessBill, type BillState } from '#lib/domain/customs/assess-bill.ts';
import type { CustomsActivityReport } from '#lib/domain/trade-event.ts';
import { buildCustomsEntry } from './build-customs-entry.ts';

/** The state of a bill of which one message said everything, in the order of its list. */
export function assessActivities(
  activities: CustomsActivityReport[],
  voyages: VoyageOnBill[] = [],
): BillState {
  return assessBill({ billNumber: 'MEDU1234567', events: [buildCustomsEntry(activities)], voyages });
}
