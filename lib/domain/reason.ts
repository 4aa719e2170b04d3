import { z } from 'zod';

/** Why a status is what it is: the rule and the facts in words, and the messages that say so. */
export const Reason = z.object({
  text: z.string(),
  /** Webhook events that brought the facts named in the text; each opens under /api/v1/webhook-events/{id}. */
  eventIds: z.array(z.string()),
});
export type Reason = z.infer<typeof Reason>;
