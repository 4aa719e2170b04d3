import { z } from 'zod';

/** What a replay did. */
export const ReplayReport = z.object({
  /** Messages that were read again. */
  replayed: z.number().int(),
  /** How many of them are in another state now, by that state. */
  changed: z.record(z.string(), z.number().int()),
  /** Messages that the filter names and this call did not come to; counted up to 100 000. */
  left: z.number().int(),
  /** Goes on where this call ended; `null` when nothing is left. */
  nextCursor: z.string().nullable(),
});
export type ReplayReport = z.infer<typeof ReplayReport>;

/** What a replay of one message did, and how it stands now. */
export const MessageReplayReport = ReplayReport.extend({
  id: z.string(),
  state: z.string(),
  reason: z.string().nullable(),
});
export type MessageReplayReport = z.infer<typeof MessageReplayReport>;
