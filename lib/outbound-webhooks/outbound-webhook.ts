import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';

const LONGEST_ADDRESS = 2_000;

export const NewOutboundWebhook = z.object({
  name: z.string().trim().min(1).max(100),
  url: z
    .url({ protocol: /^https?$/, error: 'Expected an address such as https://example.com/notices' })
    .max(LONGEST_ADDRESS)
    .refine((text) => URL.canParse(text) && !hasLogin(new URL(text)), 'A login has no place in the address.'),
});
export type NewOutboundWebhook = z.output<typeof NewOutboundWebhook>;

export const OutboundWebhook = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  createdAt: Instant,
  disabledAt: Instant.nullable(),
  disabledReason: z.string().nullable(),
  failingSince: Instant.nullable(),
  failuresInARow: z.number().int(),
});
export type OutboundWebhook = z.output<typeof OutboundWebhook>;

export const ToldOutboundWebhook = z.object({
  id: z.uuid(),
  secret: z
    .string()
    .meta({ description: '`whsec_…`: proves what we send, as Standard Webhooks has it. Not told again.' }),
});
export type ToldOutboundWebhook = z.output<typeof ToldOutboundWebhook>;

export const OutboundWebhookChange = z.object({ enabled: z.boolean() });

export const OutboundDelivery = z.object({
  id: z.uuid(),
  messageId: z.string(),
  event: z.string(),
  body: z.string(),
  createdAt: Instant,
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.number().int(),
  dueAt: Instant.nullable(),
  attemptedAt: Instant.nullable(),
  milliseconds: z.number().int().nullable(),
  status: z.number().int().nullable(),
  requestHead: z.string().nullable(),
  responseHead: z.string().nullable(),
  error: z.string().nullable(),
  replayOf: z.uuid().nullable(),
});
export type OutboundDelivery = z.output<typeof OutboundDelivery>;

function hasLogin({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
