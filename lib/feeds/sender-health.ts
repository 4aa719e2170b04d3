import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';

/** Whether a sender is heard as usual. A silent sender makes every figure old. */
export const SenderHealth = z.object({
  source: z.string(),
  /** When its last message came; `null` before the first. */
  lastEventAt: Instant.nullable(),
  /** Whole minutes since then; `null` before the first. */
  silentMinutes: z.number().int().nullable(),
  /** Gaps between its messages are usually at most this many minutes; `null` while too few have come to tell. */
  usualGapMinutes: z.number().int().nullable(),
  /** `silent`: twice the usual gap has passed, and at least half an hour. */
  state: z.enum(['heard', 'silent', 'never']),
});
export type SenderHealth = z.infer<typeof SenderHealth>;

/** A sender as the API tells it. */
export const Sender = SenderHealth.extend({
  /** Messages of the last 24 hours; at most 10 000 are counted. */
  eventsLastDay: z.number().int(),
});
export type Sender = z.infer<typeof Sender>;
