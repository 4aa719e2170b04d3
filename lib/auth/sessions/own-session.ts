import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';

/** One browser somebody is signed in with. */
export const OwnSession = z.object({
  id: z.uuid(),
  current: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
  createdAt: Instant,
  lastSeenAt: Instant,
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type OwnSession = z.output<typeof OwnSession>;

export const EndedSessions = z.object({ ended: z.number().int() });
export type EndedSessions = z.output<typeof EndedSessions>;
