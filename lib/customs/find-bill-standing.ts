import type { Access } from '#lib/auth/access.ts';
import type { BillStanding } from '#lib/domain/customs/bill-standing.ts';
import { loadBillState } from './load-bill-state.ts';

/** How a bill stands for the boxes under it; `null` for a box without a bill, and for a bill no message ever named. */
export async function findBillStanding(
  { workspaceId }: Access,
  billNumber: string | null,
): Promise<BillStanding | null> {
  const state = billNumber === null ? undefined : await loadBillState(workspaceId, billNumber);
  if (!state) return null;
  const { bucket, status, openHolds, billNumber: number } = state.summary;
  return {
    billNumber: number,
    bucket,
    status,
    openHolds,
    reasons: state.reasons.map(({ text }) => text),
  };
}
