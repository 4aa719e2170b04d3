import { z } from 'zod';
import { DeclarationReference } from '#lib/domain/declarations/declaration-reference.ts';

/** How somebody likes their lists where the address of one does not say it. */
export const ReadingHabits = z.object({
  density: z.enum(['compact', 'normal', 'comfortable']).nullable().meta({
    description: 'How much air rows have; null is normal.',
  }),
  reference: DeclarationReference.nullable().meta({
    description: 'The number that declarations go by; null is the LRN.',
  }),
});
export type ReadingHabits = z.output<typeof ReadingHabits>;
