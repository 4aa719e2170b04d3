import type { Address } from '#components/ui/address.ts';
import { toFields } from '#lib/lists/read-query.ts';

/** What Next hands to a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The address of a list page, so that its links can change one thing and keep the rest. */
export function toAddress(path: string, search: Awaited<SearchParams>): Address {
  return { path, params: { ...toFields(search) } };
}
