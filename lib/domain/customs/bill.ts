import { z } from 'zod';
import { CalendarDay } from '../calendar-day.ts';
import { Decimal } from '../decimal.ts';
import { Instant } from '../instant.ts';
import { Reason } from '../reason.ts';
import { Remark } from '../remark.ts';
import { OwnTriage } from '../triage/triage.ts';
import { DispositionEffect } from './disposition-code.ts';

export const BillBucket = z.enum(['held', 'conflict', 'pending', 'cleared']);
export type BillBucket = z.infer<typeof BillBucket>;

export const BillStatus = z.enum([
  'seized',
  'denied',
  'held',
  'general-order',
  'release-revoked',
  'conflict',
  'partially-released',
  'cleared',
  'in-bond',
  'filed',
  'no-decision',
]);
export type BillStatus = z.infer<typeof BillStatus>;

export const OpenHold = z.object({
  code: z.string().nullable(),
  rawCode: z.string().nullable(),
  /** In words; the message's own words where the code is not in CBP's table. */
  meaning: z.string(),
  effect: DispositionEffect.nullable(),
  agency: z.string().nullable(),
  placedOn: CalendarDay.nullable(),
});
export type OpenHold = z.infer<typeof OpenHold>;

export const BillSummary = z.object({
  billNumber: z.string(),
  bookingNumber: z.string().nullable(),
  referenceNumbers: z.array(z.string()),
  account: z.string().nullable(),
  bucket: BillBucket,
  status: BillStatus,
  openHolds: z.array(OpenHold),
  released: z.boolean(),
  releasedQuantity: Decimal.nullable(),
  manifestedQuantity: Decimal.nullable(),
  releasedOn: CalendarDay.nullable(),
  releaseDateReported: CalendarDay.nullable(),
  remarks: z.array(Remark),
  containers: z.array(z.string()),
  lastActivityOn: CalendarDay.nullable(),
  /** When the newest message about it was sent. */
  lastEventAt: Instant.nullable(),
  /** When the newest message of customs about it was sent: the age of its status. */
  lastCustomsEntryAt: Instant.nullable(),
});
export type BillSummary = z.infer<typeof BillSummary>;

export const LedgerEntry = z.object({
  code: z.string().nullable(),
  rawCode: z.string().nullable(),
  meaning: z.string(),
  effect: DispositionEffect.nullable(),
  agency: z.string().nullable(),
  placedOn: CalendarDay.nullable(),
  closedOn: CalendarDay.nullable(),
  /** Code of the activity that closed it; `null` while it is open. */
  closedBy: z.string().nullable(),
  open: z.boolean(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const CustomsActivity = z.object({
  id: z.string(),
  code: z.string().nullable(),
  rawCode: z.string().nullable(),
  meaning: z.string(),
  message: z.string(),
  date: CalendarDay.nullable(),
  isHold: z.boolean().nullable(),
  releaseDate: CalendarDay.nullable(),
  releaseOrigin: z.string().nullable(),
  quantity: Decimal.nullable(),
  rawQuantity: z.string().nullable(),
  firstReceivedAt: Instant.nullable(),
  /** It reached us after news that is newer than it. */
  late: z.boolean(),
  timesSeen: z.number().int(),
  webhookEventId: z.string().nullable(),
});
export type CustomsActivity = z.infer<typeof CustomsActivity>;

export const BillDeclaration = z.object({
  declarationId: z.string(),
  state: z.enum(['suggested', 'confirmed']),
  reason: z.string(),
});
export type BillDeclaration = z.infer<typeof BillDeclaration>;

export const Bill = BillSummary.extend({
  reasons: z.array(Reason),
  ledger: z.array(LedgerEntry),
  /** Newest last, in the order the rules use. */
  activities: z.array(CustomsActivity),
  declarations: z.array(BillDeclaration),
  triage: OwnTriage,
});
export type Bill = z.infer<typeof Bill>;

export const BillCounts = z.object({
  held: z.number().int(),
  conflict: z.number().int(),
  pending: z.number().int(),
  cleared: z.number().int(),
});
export type BillCounts = z.infer<typeof BillCounts>;
