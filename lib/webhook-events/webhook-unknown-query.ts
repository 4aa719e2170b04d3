import { z } from 'zod';
import { WebhookUnknownKind } from '#lib/domain/webhook-events/webhook-unknown.ts';
import type { ListOrder, OrderedColumn } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';

const WebhookUnknownSort = z.enum(['-lastSeenAt', '-firstSeenAt']);

const KEY: readonly OrderedColumn[] = ['source', 'kind', 'path', 'value'].map((column) => ({
  sql: `u.${column}`,
  type: 'text',
}));

export const WEBHOOK_UNKNOWN_ORDERS: Readonly<Record<z.infer<typeof WebhookUnknownSort>, ListOrder>> = {
  '-lastSeenAt': { columns: [{ sql: 'u.last_seen_at', type: 'timestamptz' }, ...KEY], descending: true },
  '-firstSeenAt': { columns: [{ sql: 'u.first_seen_at', type: 'timestamptz' }, ...KEY], descending: true },
};

export const WebhookUnknownQuery = z
  .object({
    source: AddressText.optional().meta({ description: '`opentrack`, `eaze` …' }),
    kind: WebhookUnknownKind.optional().meta({
      description:
        'A field, a value outside its list, a value of another type; `others` beyond 500 of a source.',
    }),
    sort: WebhookUnknownSort.default('-lastSeenAt').meta({
      description: 'Last or first seen latest, first.',
    }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('webhook-unknowns', WEBHOOK_UNKNOWN_ORDERS));
export type WebhookUnknownQuery = z.infer<typeof WebhookUnknownQuery>;
