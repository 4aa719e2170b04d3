import { z } from 'zod';
import { BillBucket, BillStatus } from '#lib/domain/customs/bill.ts';
import { ActingParty } from '#lib/domain/customs/who-acts.ts';
import { normaliseBillNumber } from '#lib/domain/identifiers/normalise-bill-number.ts';
import { AddressInstant } from '#lib/lists/address-instant.ts';
import type { ListOrder, OrderedColumn } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';
import { orFar } from '#lib/lists/or-far.ts';
import { OWN_FIELDS } from '#lib/triage/own-conditions.ts';

const BillSort = z.enum([
  '-lastEventAt',
  'lastEventAt',
  '-lastActivityOn',
  'lastActivityOn',
  'heldSince',
  '-releasedOn',
  'billNumber',
  '-billNumber',
]);
type BillSort = z.infer<typeof BillSort>;

const billNumber: OrderedColumn = { sql: 'b.bill_number', type: 'text' };
const lastEventAt: OrderedColumn = { sql: 'b.last_event_at', type: 'timestamptz' };
const lastActivityOn: OrderedColumn = {
  sql: orFar('b.last_activity_on', "DATE '0001-01-01'"),
  type: 'date',
};
export const heldSince: OrderedColumn = { sql: orFar('b.held_since', "DATE '9999-12-31'"), type: 'date' };
export const releasedOn: OrderedColumn = { sql: orFar('b.released_on', "DATE '0001-01-01'"), type: 'date' };

/** The bill number makes each of them a total order. */
export const BILL_ORDERS: Readonly<Record<BillSort, ListOrder>> = {
  '-lastEventAt': { columns: [lastEventAt, billNumber], descending: true },
  lastEventAt: { columns: [lastEventAt, billNumber], descending: false },
  '-lastActivityOn': { columns: [lastActivityOn, billNumber], descending: true },
  lastActivityOn: { columns: [lastActivityOn, billNumber], descending: false },
  heldSince: { columns: [heldSince, billNumber], descending: false },
  '-releasedOn': { columns: [releasedOn, billNumber], descending: true },
  billNumber: { columns: [billNumber], descending: false },
  '-billNumber': { columns: [billNumber], descending: true },
};

const MOST_BILLS = 200;

/** `MEDU1, MAEU2` as normalised numbers. */
const BillNumbers = z
  .string()
  .max(8_000)
  .transform((text) => text.replaceAll('\0', '').split(','))
  .transform((numbers) => numbers.map(normaliseBillNumber).filter((number) => number !== ''))
  .pipe(z.array(z.string()).max(MOST_BILLS));

/** Which bills; parsed from the address of the page and of the API alike. */
export const BillFilter = z.object({
  q: AddressText.optional().meta({
    description: 'Part of a bill, booking, reference or container number, or of the account.',
  }),
  bucket: BillBucket.optional(),
  bills: BillNumbers.optional().meta({ description: 'Only these bills, separated by commas.' }),
  ...OWN_FIELDS,
  hasNote: z.enum(['true', 'false']).optional().meta({ description: 'Whether somebody wrote a note on it.' }),
  status: BillStatus.optional(),
  code: AddressText.optional().meta({ description: 'Disposition code of an open hold, for example `1H`.' }),
  agency: AddressText.optional().meta({ description: 'Agency of an open hold, for example `CBP`.' }),
  actor: ActingParty.optional().meta({ description: 'Who must act on an open hold.' }),
  account: AddressText.optional().meta({ description: 'The account, as reported.' }),
  heldForDays: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .meta({ description: 'Held for at least this many days.' }),
  lastFreeDayWithin: z.coerce
    .number()
    .int()
    .min(-10_000)
    .max(10_000)
    .optional()
    .meta({ description: 'Free time of one of its containers ends within this many days, or has ended.' }),
  releasedFrom: z.iso.date().optional().meta({ description: 'Released on this day or later.' }),
});
export type BillFilter = z.infer<typeof BillFilter>;

/** `held,cleared`. */
const BillBuckets = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(BillBucket));

/** What an open list asks: which of its bills something was heard of since it was drawn. */
export const BillNewsQuery = BillFilter.extend({
  since: AddressInstant.meta({ description: 'When the list was drawn; now where it is not said.' }),
  shown: BillNumbers.optional().meta({
    description: 'Bills that the list shows: they count also where they no longer belong to it.',
  }),
  buckets: BillBuckets.optional().meta({
    description: 'The buckets that stand beside each other, separated by commas.',
  }),
});
export type BillNewsQuery = z.output<typeof BillNewsQuery>;

export const BillQuery = z
  .object({
    ...BillFilter.shape,
    sort: BillSort.default('-lastEventAt').meta({
      description:
        'Newest message first (`-lastEventAt`), last activity, longest held, last released, or by number. Unknown days stand last.',
    }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('bills', BILL_ORDERS));
export type BillQuery = z.infer<typeof BillQuery>;
