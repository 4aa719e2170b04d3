import type { BillSummary } from './bill.ts';

/** How the bill of a box stands, as far as the box is concerned: what of it stops the box too, and why. */
export interface BillStanding extends Pick<BillSummary, 'billNumber' | 'bucket' | 'status' | 'openHolds'> {
  /** Of its status, in words, the first one first. */
  reasons: string[];
}
