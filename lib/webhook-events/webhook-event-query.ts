import { z } from 'zod';
import { WebhookEventState } from '#lib/domain/webhook-events/webhook-event.ts';
import { AddressInstant } from '#lib/lists/address-instant.ts';
import type { ListOrder } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';

const WebhookEventSort = z.enum(['-receivedAt', 'receivedAt']);

/** Ids are UUIDs of version 7: their order is the order of arrival. */
export const WEBHOOK_EVENT_ORDERS: Readonly<Record<z.infer<typeof WebhookEventSort>, ListOrder>> = {
  '-receivedAt': { columns: [{ sql: 'w.id', type: 'uuid' }], descending: true },
  receivedAt: { columns: [{ sql: 'w.id', type: 'uuid' }], descending: false },
};

export const WebhookEventFilter = z.object({
  q: AddressText.optional().meta({
    description: 'A container, bill, declaration or reference number, or how it begins.',
  }),
  state: WebhookEventState.optional().meta({
    description: '`refused` are messages without proof of their sender; they are in no other list.',
  }),
  source: AddressText.optional().meta({ description: '`opentrack`, `eaze` …' }),
  event: AddressText.optional().meta({ description: "The sender's event name." }),
  from: AddressInstant.meta({ description: 'Received at or after.' }),
  to: AddressInstant.meta({ description: 'Received before.' }),
});
export type WebhookEventFilter = z.infer<typeof WebhookEventFilter>;

export const WebhookEventQuery = z
  .object({
    ...WebhookEventFilter.shape,
    sort: WebhookEventSort.default('-receivedAt').meta({ description: 'Newest or oldest first.' }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('webhook-events', WEBHOOK_EVENT_ORDERS));
export type WebhookEventQuery = z.infer<typeof WebhookEventQuery>;
