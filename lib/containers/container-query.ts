import { z } from 'zod';
import { BillBucket } from '#lib/domain/customs/bill.ts';
import { ActingParty } from '#lib/domain/customs/who-acts.ts';
import { AddressInstant } from '#lib/lists/address-instant.ts';
import type { ListOrder, OrderedColumn } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';
import { ShownContainers } from '#lib/lists/shown-containers.ts';
import { OWN_FIELDS } from '#lib/triage/own-conditions.ts';

const ContainerSort = z.enum(['-lastEventAt', 'lastFreeDay', 'containerNumber', '-containerNumber']);
type ContainerSort = z.infer<typeof ContainerSort>;

const containerNumber: OrderedColumn = { sql: 'c.container_number', type: 'text' };
const billNumber: OrderedColumn = { sql: 'c.bill_number', type: 'text' };
const lastEventAt: OrderedColumn = { sql: 'c.last_event_at', type: 'timestamptz' };
const lastFreeDay: OrderedColumn = { sql: 'c.last_free_day', type: 'date' };

export const CONTAINER_ORDERS: Readonly<Record<ContainerSort, ListOrder>> = {
  '-lastEventAt': { columns: [lastEventAt, containerNumber, billNumber], descending: true },
  lastFreeDay: { columns: [lastFreeDay, containerNumber, billNumber], descending: false },
  containerNumber: { columns: [containerNumber, billNumber], descending: false },
  '-containerNumber': { columns: [containerNumber, billNumber], descending: true },
};

/** A yes or no in the address. */
const AddressFlag = z.enum(['true', 'false']);

export const ContainerFilter = z.object({
  q: AddressText.optional().meta({ description: 'Part of a container, bill, booking or reference number.' }),
  bucket: BillBucket.optional().meta({ description: 'Bucket of its bill.' }),
  ready: AddressFlag.optional().meta({ description: 'Ready to go today, or not.' }),
  bill: AddressText.optional().meta({ description: 'Bill number; then every voyage under it.' }),
  status: AddressText.optional().meta({ description: 'Status as reported, for example `AVAILABLE`.' }),
  heldBy: ActingParty.optional().meta({
    description:
      'Who must act on a hold of the box itself: one that is not open on its bill as well. The container is not out.',
  }),
  ...OWN_FIELDS,
  pastLastFreeDay: AddressFlag.optional().meta({
    description: 'The governing last free day is past, and the container is not out.',
  }),
});
export type ContainerFilter = z.infer<typeof ContainerFilter>;

/** What an open list asks: of which of its containers something was heard since it was drawn. */
export const ContainerNewsQuery = ContainerFilter.extend({
  since: AddressInstant.meta({ description: 'When the list was drawn; now where it is not said.' }),
  shown: ShownContainers,
});
export type ContainerNewsQuery = z.output<typeof ContainerNewsQuery>;

export const ContainerQuery = z
  .object({
    ...ContainerFilter.shape,
    sort: ContainerSort.default('-lastEventAt').meta({
      description: 'Newest message first (`-lastEventAt`), first last free day, or by number.',
    }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('containers', CONTAINER_ORDERS));
export type ContainerQuery = z.infer<typeof ContainerQuery>;
