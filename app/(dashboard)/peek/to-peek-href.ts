import { type Address, toHref } from '#components/ui/address.ts';

/** The same page of the list with another peek, or none. */
export function toPeekHref(address: Address, peek: string | null): string {
  return toHref(address, { peek, cursor: address.params.cursor ?? null });
}
