import { z } from 'zod';

/** What a change answers that has nothing else to tell. */
export const Done = z.object({ done: z.literal(true) });
export const DONE: z.output<typeof Done> = { done: true };
