import { z } from 'zod';
import { Instant } from '../instant.ts';

export const WebhookEventState = z.enum([
  'processed',
  'repeat',
  'unrecognised',
  'quarantined',
  'failed',
  'refused',
]);
export type WebhookEventState = z.infer<typeof WebhookEventState>;

export const WebhookEventSummary = z.object({
  id: z.string(),
  source: z.string(),
  /** The sender's event name; `null` where the body gives none. */
  event: z.string().nullable(),
  state: WebhookEventState,
  reason: z.string().nullable(),
  /** Of a refused one: why its proof may have failed, and what to do about it. `null` for all others. */
  hint: z.string().nullable(),
  receivedAt: Instant,
  sentAt: Instant.nullable(),
  deliveryAttempt: z.number().int().nullable(),
  pendingRetries: z.number().int().nullable(),
  /** Container, bill, declaration, LRN, MRN … numbers that the message names. */
  identifiers: z.array(z.string()),
});
export type WebhookEventSummary = z.infer<typeof WebhookEventSummary>;

export const WebhookEvent = WebhookEventSummary.extend({
  /** Without secrets. */
  headers: z.record(z.string(), z.string()),
  /** Decoded as UTF-8 for reading; the bytes as they came are in `bodyBase64`. */
  body: z.string(),
  bodyBase64: z.string(),
  sha256: z.string(),
  tradeEventIds: z.array(z.string()),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;
