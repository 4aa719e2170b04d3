import { BillQuery } from '#lib/customs/bill-query.ts';
import type { BrokerLinkScope } from './broker-link.ts';

const LINES_A_PAGE = 50;

/** What a link asks of the list of bills, longest held first; `undefined` when its filter is none (any more). */
export function toBillQuery(
  { filter }: Pick<BrokerLinkScope, 'filter'>,
  { cursor }: { cursor?: string | undefined },
): BillQuery | undefined {
  const { bills, ...rest } = filter;
  const asked = {
    ...rest,
    ...(bills === undefined ? {} : { bills: bills.join(',') }),
    sort: 'heldSince',
    limit: LINES_A_PAGE,
  };
  // A cursor that makes no sense shows the first page.
  const read = BillQuery.safeParse({ ...asked, ...(cursor ? { cursor } : {}) });
  return read.success ? read.data : BillQuery.safeParse(asked).data;
}
