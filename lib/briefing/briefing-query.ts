import { z } from 'zod';
import { AddressInstant } from '#lib/lists/address-instant.ts';

/** What the briefing can be asked in its address. */
export const BriefingQuery = z.object({
  since: AddressInstant.meta({
    description: 'What changed after this moment; else since whoever asks has read it, or for a day.',
  }),
  horizon: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(5)
    .meta({ description: 'Free time that ends within this many days collides with a hold.' }),
});
export type BriefingQuery = z.infer<typeof BriefingQuery>;

/** What an open briefing asks. */
export const BriefingNewsQuery = z.object({
  since: AddressInstant.meta({ description: 'When it was drawn; now where it is not said.' }),
});
