import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';

/** Whether a sender is heard as usual. A silent sender makes every figure old. */
export const SenderHealth = z.object({
  source: z.string(),
  /** When its last message came; `null` before the first. */
  lastEventAt: Instant.nullable(),
  /** Minutes since then; `null` before the first. */
  silentMinutes: z.number().int().nullable(),
  /** The longest gap, in minutes, between messages that is still usual; `null` while too few have come to tell. */
  usualGapMinutes: z.number().int().nullable(),
  state: z.enum(['heard', 'silent', 'never']),
  eventsLastDay: z.number().int(),
});
export type SenderHealth = z.infer<typeof SenderHealth>;
