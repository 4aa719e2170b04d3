import { z } from 'zod';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { BillStatus, OpenHold } from '#lib/domain/customs/bill.ts';

/** As much as an address carries; more comes in a body. */
export const LONGEST_LIST_IN_ADDRESS = 5_000;
const LONGEST_LIST = 60_000;
/** Numbers in one list. */
export const MOST_NUMBERS = 1_000;

const List = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.toWellFormed().replaceAll('\0', ''))
    .meta({
      description: 'Numbers as they stand in a mail or a sheet: containers, bills, references, LRNs, MRNs.',
    });

export const LookupQuery = z.object({
  list: List(LONGEST_LIST_IN_ADDRESS).default(''),
  format: z.enum(['json', 'csv']).default('json'),
});

export const LookupBody = z.object({ list: List(LONGEST_LIST) });

/** What is known under a number. */
export const LookupMatch = z.object({
  kind: z.enum(['bill', 'container', 'declaration']),
  id: z.string(),
  /** Bucket of the bill, or group of the declaration. */
  state: z.string().nullable(),
  /** Open holds with who acts; those on the box itself for a container; the status of a declaration. */
  holds: z.string().nullable(),
  /** Of a container, what its bill says: its status, and the holds that are open on it and stop the box too. */
  bill: z.object({ billNumber: z.string(), status: BillStatus, openHolds: z.array(OpenHold) }).nullable(),
  lastFreeDay: CalendarDay.nullable(),
  /** Whether it may go today; of a bill, all its boxes; `null` where that is not known, or no question. */
  ready: z.boolean().nullable(),
  /** Why not, or how many of its boxes are. */
  why: z.string().nullable(),
});
export type LookupMatch = z.output<typeof LookupMatch>;

export const LookupLine = z.object({
  /** As it was pasted. */
  text: z.string(),
  /** Nothing here is known under it. */
  unknown: z.boolean(),
  /** What looks wrong with it: "Check digit should be 6". */
  hint: z.string().nullable(),
  /** Known numbers that may have been meant. */
  likely: z.array(z.string()),
  matches: z.array(LookupMatch),
});
export type LookupLine = z.output<typeof LookupLine>;

/** Line by line, in the order of the list. */
export const Lookup = z.object({ lines: z.array(LookupLine) });
export type Lookup = z.output<typeof Lookup>;
