import type { BoundedCount } from '../bounded-count.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { LastFreeDayKind } from '../containers/container.ts';
import type { BillBucket } from '../customs/bill.ts';
import type { Instant } from '../instant.ts';
import type { ContainerException } from './container-exception.ts';

/** Lanes of the exception board, from left to right. */
export const EXCEPTION_LANES = ['new', 'acknowledged', 'waiting', 'resolved'] as const;

/**
 * Where a container's card stands: `new` while any of its exceptions is open, then `acknowledged`, `waiting` when all
 * that is left is snoozed, `resolved` when nothing is left and the last one closed within seven days.
 */
export type ExceptionLane = (typeof EXCEPTION_LANES)[number];

/** One container on the board, with all its exceptions that still matter. */
export interface ExceptionCard {
  containerNumber: string;
  /** Of the most urgent exception. */
  billNumber: string | null;
  /** Every bill its exceptions name. */
  billNumbers: string[];
  lane: ExceptionLane;
  /** Of the most urgent exception; rank 1 is the most urgent. */
  urgency: { rank: number; reason: string };
  /** Of the bill; `null` without one. */
  bucket: BillBucket | null;
  status: string | null;
  lastFreeDay: { day: CalendarDay; kind: LastFreeDayKind } | null;
  /** Where it is discharged, as the sender names it. */
  destinationPort: string | null;
  /** Decimal, port and rail summed; `null` when nothing was reported. */
  owed: string | null;
  /** By how much more, or less with a minus, than a day ago; `null` when nothing had been reported by then. */
  owedSinceYesterday: string | null;
  accrued: string | null;
  assignee: string | null;
  lastSeenAt: Instant | null;
  /** Most urgent first; on a resolved card the closed ones, elsewhere those that are not resolved. */
  exceptions: ContainerException[];
}

/** The cards of one lane, most urgent first; of resolved ones the last closed first. */
export interface ExceptionLaneOfCards {
  lane: ExceptionLane;
  /** How many cards the lane holds; `cards` are the first of them. */
  total: BoundedCount;
  cards: ExceptionCard[];
}

export interface ExceptionBoard {
  lanes: ExceptionLaneOfCards[];
  /** The strip above the lanes, in containers. */
  strip: {
    dueToday: BoundedCount;
    pastLastFreeDay: BoundedCount;
    /** Opened since the shift began that works now. */
    newThisShift: BoundedCount;
    shiftStart: Instant;
    recurring: BoundedCount;
    /** Open for more than two hours, and nobody has it. */
    unassigned: BoundedCount;
  };
}
