import { z } from 'zod';
import { AddressText } from '#lib/lists/list-query.ts';

const MOST_OF_EACH = 20;

export const SearchQuery = z.object({
  q: AddressText.default('').meta({
    description:
      'Part of a bill, container, booking, LRN, MRN, shipment or reference number; a single character finds nothing.',
  }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_OF_EACH)
    .default(5)
    .meta({ description: 'How many of each kind at most.' }),
});
export type SearchQuery = z.output<typeof SearchQuery>;

/** One thing that carries a number, with what tells it from others. */
export const Found = z.object({
  kind: z.enum(['bill', 'container', 'declaration', 'shipment']),
  id: z.string(),
  /** The numbers it goes by. */
  also: z.array(z.string()),
  state: z.string().nullable().meta({
    description:
      "In words: the bucket of a bill or a container's bill, the status of a declaration or shipment.",
  }),
  page: z.string().meta({ description: 'Below the address of the product.' }),
});
export type Found = z.output<typeof Found>;

export const FoundThings = z.object({ items: z.array(Found) });
