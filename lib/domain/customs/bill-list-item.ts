import { z } from 'zod';
import { CalendarDay } from '../calendar-day.ts';
import { LastFreeDayKind } from '../containers/container.ts';
import { Decimal } from '../decimal.ts';
import { LastNote } from '../triage/triage.ts';
import { BillSummary } from './bill.ts';

/** A bill as the list shows it: with what its containers cost and when their free time ends. */
export const BillListItem = BillSummary.extend({
  /** Day of the oldest open hold; `null` when nothing is open or its day is not known. */
  heldSince: CalendarDay.nullable(),
  /** The first governing last free day among its containers that are not back yet. */
  lastFreeDay: z
    .object({ day: CalendarDay, kind: LastFreeDayKind.nullable(), containerNumber: z.string() })
    .nullable(),
  /** Demurrage owed on all its containers; `null` when none was ever reported. */
  owed: Decimal.nullable(),
  /** Who is to see to it. */
  assignee: z.string().nullable(),
  lastNote: LastNote.nullable(),
});
export type BillListItem = z.infer<typeof BillListItem>;
