import { z } from 'zod';

/** What became of the rows of an open list since it was drawn; a few hundred at most. */
export const ListNews = z.object({
  count: z.number().int().meta({ description: 'Of how many something was heard.' }),
  actedOn: z.number().int().meta({ description: 'To how many people did something.' }),
});
export type ListNews = z.output<typeof ListNews>;
