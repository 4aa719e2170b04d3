import { HoldListFilter } from '#lib/broker-links/broker-link.ts';
import type { BillQuery } from '#lib/customs/bill-query.ts';
import { toBulkFilter } from '../list-tools/to-bulk-filter.ts';

/**
 * The list that somebody looks at, as a link can keep it for others; `undefined` where it cannot: for all bills there are, and
 * for those that its reader watches, since nobody watches by a link.
 *
 * @param self who `me` is.
 */
export function toHoldListFilter(query: BillQuery, self: string): HoldListFilter | undefined {
  if (query.watched !== undefined) return undefined;
  const filter = toBulkFilter(query);
  const read = HoldListFilter.strict().safeParse({
    ...filter,
    ...(filter.assignee === 'me' ? { assignee: self } : {}),
    bills: query.bills,
  });
  return read.success ? read.data : undefined;
}
