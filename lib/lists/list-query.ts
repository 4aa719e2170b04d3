import { z } from 'zod';
import { decodeCursor, PageLimit } from '#lib/database/page.ts';
import { isPositionIn, type ListOrder } from './list-order.ts';

/** A word in the address: trimmed, bounded, without the one character a text column cannot hold. */
export const AddressText = z
  .string()
  .trim()
  .max(200)
  .transform((text) => text.replaceAll('\0', ''));

/** Fields of every list query: the address `?limit=20&cursor=…`. */
export const LIST_FIELDS = {
  limit: PageLimit.meta({ description: 'How many items a page holds at most.' }),
  cursor: z
    .string()
    .optional()
    .meta({ description: '`nextCursor` of the page before. Opaque; good for the same `sort` only.' }),
};

/** What a list query always says about paging. */
export interface Paging {
  sort: string;
  limit: number;
  cursor?: string;
}

/** The name that a list's cursors carry: a position in one order is none in another. */
export function toCursorName(list: string, sort: string): string {
  return `${list}:${sort}`;
}

/** The sort keys of the row a list goes on after; `null` for the first page. @throws {BadRequest} */
export function readPosition(
  list: string,
  order: ListOrder,
  { cursor, sort }: Omit<Paging, 'limit'>,
): string[] | null {
  if (cursor === undefined) return null;
  const Position = z.array(z.string()).refine((position) => isPositionIn(order, position));
  return decodeCursor(toCursorName(list, sort), cursor, Position);
}

/** Refines a list query: its cursor must come from this list in this sort. */
export function checkCursor<Sort extends string>(list: string, orders: Readonly<Record<Sort, ListOrder>>) {
  return (query: { cursor?: string; sort: Sort }, context: z.RefinementCtx): void => {
    try {
      readPosition(list, orders[query.sort], query);
    } catch {
      context.addIssue({
        code: 'custom',
        path: ['cursor'],
        message: 'This is no cursor of this list in this sort.',
      });
    }
  };
}
