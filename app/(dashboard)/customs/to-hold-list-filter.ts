import type { Address } from '#components/ui/address.ts';
import { HoldListFilter } from '#lib/broker-links/broker-link.ts';
import type { BillBucket } from '#lib/domain/customs/bill.ts';

/** The list that an address shows, as a link can keep it; `undefined` for all bills there are. */
export function toHoldListFilter(
  { params }: Address,
  bucket: BillBucket | undefined,
): HoldListFilter | undefined {
  const { bills } = params;
  const read = HoldListFilter.safeParse({
    ...params,
    bucket,
    bills: bills?.split(',').filter((number) => number.trim() !== ''),
  });
  return read.success ? read.data : undefined;
}
