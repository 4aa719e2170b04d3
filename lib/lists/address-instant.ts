import { z } from 'zod';
import { type Instant, parseInstant } from '#lib/domain/instant.ts';

/** An instant in the address, with its offset; or a day, which begins at midnight UTC. */
export const AddressInstant = z
  .string()
  .refine((text) => toAddressInstant(text) !== null, {
    message: 'Not an instant such as 2025-07-19T17:00:00Z.',
  })
  .transform((text) => toAddressInstant(text) ?? undefined)
  .optional();

function toAddressInstant(text: string): Instant | null {
  return parseInstant(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text);
}
