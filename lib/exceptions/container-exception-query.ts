import { z } from 'zod';
import { ContainerExceptionState } from '#lib/domain/exceptions/container-exception.ts';
import { AddressInstant } from '#lib/lists/address-instant.ts';
import type { ListOrder, OrderedColumn } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';
import { ShownContainers } from '#lib/lists/shown-containers.ts';
import { OWN_FIELDS } from '#lib/triage/own-conditions.ts';
import { OPENED_AT, Pressing } from './pressing.ts';

const ContainerExceptionSort = z.enum(['urgency', '-lastSeenAt', 'lastSeenAt', '-openedAt']);
type ContainerExceptionSort = z.infer<typeof ContainerExceptionSort>;

const id: OrderedColumn = { sql: 'e.id', type: 'uuid' };
const lastSeenAt: OrderedColumn = { sql: 'e.last_seen_at', type: 'timestamptz' };
const rank: OrderedColumn = { sql: 'e.rank', type: 'integer' };
const openedAt: OrderedColumn = { sql: OPENED_AT, type: 'timestamptz' };

/** The day on which it is past, or when a resolved one was last seen. */
const IN_RANK = `CASE WHEN e.folded_state = 'resolved'
  THEN to_char(e.last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE to_char(e.past_from, 'YYYY-MM-DD') END`;

/**
 * Over `container_exceptions e` with the `rank` of today. Of one urgency those come first whose free time ends first; the
 * resolved ones come last, the newest first: see `selectByUrgency`.
 */
export const CONTAINER_EXCEPTION_ORDERS: Readonly<Record<ContainerExceptionSort, ListOrder>> = {
  urgency: { columns: [rank, { sql: IN_RANK, type: 'text' }, id], descending: false },
  '-lastSeenAt': { columns: [lastSeenAt, id], descending: true },
  lastSeenAt: { columns: [lastSeenAt, id], descending: false },
  '-openedAt': { columns: [openedAt, id], descending: true },
};

export const ContainerExceptionFilter = z.object({
  q: AddressText.optional().meta({ description: 'Part of a container, bill or reference number.' }),
  state: ContainerExceptionState.optional().meta({ description: 'Without it the list holds all states.' }),
  name: AddressText.optional().meta({ description: "The sender's name, for example `demurrageRisk`." }),
  container: AddressText.optional().meta({ description: 'Container number.' }),
  bill: AddressText.optional().meta({ description: 'Bill number.' }),
  pressing: Pressing.optional().meta({
    description:
      'Not resolved, and: free time ends today, or is over; opened since the shift began; back after it was over; without anybody for two hours.',
  }),
  ...OWN_FIELDS,
  watched: OWN_FIELDS.watched.meta({
    description: 'Whether whoever asks watches its container or its bill.',
  }),
});
export type ContainerExceptionFilter = z.infer<typeof ContainerExceptionFilter>;

export const ContainerExceptionQuery = z
  .object({
    ...ContainerExceptionFilter.shape,
    sort: ContainerExceptionSort.default('urgency').meta({
      description:
        'Most urgent first and among equals by the day on which free time ends (`urgency`), last seen, or last opened.',
    }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('exceptions', CONTAINER_EXCEPTION_ORDERS));
export type ContainerExceptionQuery = z.infer<typeof ContainerExceptionQuery>;

/** What an open board or table asks: of which containers something was heard since it was drawn. */
export const ContainerExceptionNewsQuery = ContainerExceptionFilter.extend({
  since: AddressInstant.meta({ description: 'When it was drawn; now where it is not said.' }),
  shown: ShownContainers,
});
export type ContainerExceptionNewsQuery = z.output<typeof ContainerExceptionNewsQuery>;

/** The board shows the first cards of every lane. */
export const ExceptionCardQuery = z.object({
  ...ContainerExceptionFilter.omit({ state: true }).shape,
  limit: LIST_FIELDS.limit,
});
export type ExceptionCardQuery = z.infer<typeof ExceptionCardQuery>;
