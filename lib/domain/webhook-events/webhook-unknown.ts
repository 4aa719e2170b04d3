import { z } from 'zod';
import { Instant } from '../instant.ts';

/** `others`: what came of a source once there was no room for more. */
export const WebhookUnknownKind = z.enum(['field', 'value', 'type', 'others']);
export type WebhookUnknownKind = z.infer<typeof WebhookUnknownKind>;

/** Something a sender says that we do not know. */
export const WebhookUnknown = z.object({
  source: z.string(),
  kind: WebhookUnknownKind,
  /** Steps joined by dots, places in a list as `[]`: `data.activities[].code`. Empty for `others`. */
  path: z.string(),
  /** The word, or the type that came; `null` for a field and for `others`. At most 100 characters. */
  value: z.string().nullable(),
  /** Messages that say it, repeats with them. */
  count: z.number().int(),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  /** The newest message that says it. */
  webhookEventId: z.string(),
});
export type WebhookUnknown = z.infer<typeof WebhookUnknown>;
