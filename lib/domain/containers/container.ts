import { z } from 'zod';
import { CalendarDay } from '../calendar-day.ts';
import { BillBucket } from '../customs/bill.ts';
import { Decimal } from '../decimal.ts';
import { ContainerException } from '../exceptions/container-exception.ts';
import { Instant } from '../instant.ts';
import { Remark } from '../remark.ts';
import { LastNote, OwnTriage } from '../triage/triage.ts';

export const ActiveHold = z.object({
  /** As sent, upper case. */
  type: z.string().nullable(),
  code: z.string().nullable(),
  /** In words when the type is one CBP's table speaks for, else the code as it came. */
  meaning: z.string(),
  reportedOn: CalendarDay.nullable(),
  remarks: z.string().nullable(),
  amountDue: z.string().nullable(),
});
export type ActiveHold = z.infer<typeof ActiveHold>;

export const LastFreeDayKind = z.enum(['port', 'line', 'rail', 'detention']);
export type LastFreeDayKind = z.infer<typeof LastFreeDayKind>;

export const LastFreeDays = z.object({
  governing: z.object({ day: CalendarDay, kind: LastFreeDayKind, reason: z.string() }).nullable(),
  port: CalendarDay.nullable(),
  line: CalendarDay.nullable(),
  rail: CalendarDay.nullable(),
  detention: CalendarDay.nullable(),
  /** Every change, oldest first; `day: null` is a last free day taken back. */
  history: z.array(z.object({ kind: LastFreeDayKind, day: CalendarDay.nullable(), at: Instant.nullable() })),
});
export type LastFreeDays = z.infer<typeof LastFreeDays>;

export const Demurrage = z.object({
  owedAtPort: Decimal.nullable(),
  owedAtRail: Decimal.nullable(),
  /** The first amounts and every increase after them, port and rail summed; `null` when nothing was ever reported. */
  accrued: Decimal.nullable(),
  accruedAtPort: Decimal.nullable(),
  accruedAtRail: Decimal.nullable(),
  /** As the sender counts it. */
  incurredAtPort: Decimal.nullable(),
  incurredAtRail: Decimal.nullable(),
  history: z.array(
    z.object({ at: Instant.nullable(), owedAtPort: Decimal.nullable(), owedAtRail: Decimal.nullable() }),
  ),
});
export type Demurrage = z.infer<typeof Demurrage>;

export const ReadyGate = z.object({
  gate: z.enum(['customs', 'holds', 'available', 'free-time', 'conflict']),
  /** `null`: never reported, and so not ready. */
  ok: z.boolean().nullable(),
  /** What it rests on, in words. */
  source: z.string(),
  /** When that was last said. */
  at: Instant.nullable(),
});
export type ReadyGate = z.infer<typeof ReadyGate>;

export const Ready = z.object({ ready: z.boolean(), gates: z.array(ReadyGate) });
export type Ready = z.infer<typeof Ready>;

export const ContainerTimelineItem = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  at: Instant.nullable(),
  day: CalendarDay.nullable(),
  receivedAt: Instant.nullable(),
  late: z.boolean(),
  source: z.string(),
  webhookEventId: z.string().nullable(),
});
export type ContainerTimelineItem = z.infer<typeof ContainerTimelineItem>;

/** One voyage of a container as the lists show it. */
export const ContainerSummary = z.object({
  containerNumber: z.string(),
  checkDigitValid: z.boolean(),
  /** `null` for the voyage of messages that name no bill. */
  billNumber: z.string().nullable(),
  scac: z.string().nullable(),
  status: z.string().nullable(),
  bucket: BillBucket.nullable(),
  /** `null` before any list of holds came. */
  activeHolds: z.array(ActiveHold).nullable(),
  lastFreeDay: LastFreeDays,
  demurrage: Demurrage,
  ready: Ready,
  remarks: z.array(Remark),
  originPort: z.string().nullable(),
  destinationPort: z.string().nullable(),
  out: z.boolean(),
  trackingStopped: z.boolean(),
  lastEventAt: Instant.nullable(),
});
export type ContainerSummary = z.infer<typeof ContainerSummary>;

/** The same as the list shows it, with who is to see to it. */
export const ContainerListItem = ContainerSummary.extend({
  assignee: z.string().nullable(),
  lastNote: LastNote.nullable(),
});
export type ContainerListItem = z.infer<typeof ContainerListItem>;

export const Container = ContainerSummary.extend({
  /** What people did to it on this voyage. */
  triage: OwnTriage,
  exceptions: z.array(ContainerException),
  timeline: z.array(ContainerTimelineItem),
  voyages: z.array(z.object({ billNumber: z.string().nullable(), lastEventAt: Instant.nullable() })),
});
export type Container = z.infer<typeof Container>;
