import { z } from 'zod';
import { AddressInstant } from '#lib/lists/address-instant.ts';
import type { ListOrder } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';

const AuditSort = z.enum(['-seq', 'seq']);

export const AUDIT_ORDERS: Readonly<Record<z.infer<typeof AuditSort>, ListOrder>> = {
  '-seq': { columns: [{ sql: 'a.seq', type: 'bigint' }], descending: true },
  seq: { columns: [{ sql: 'a.seq', type: 'bigint' }], descending: false },
};

export const AuditFilter = z.object({
  person: AddressText.optional().meta({ description: 'Id of who acted, or part of the name.' }),
  action: AddressText.optional().meta({
    description: 'An action such as `container-exception.resolve`, or how it begins.',
  }),
  subject: AddressText.optional().meta({ description: 'What was acted on: its number or id, whole.' }),
  from: AddressInstant.meta({ description: 'At or after.' }),
  to: AddressInstant.meta({ description: 'Before.' }),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const AuditQuery = z
  .object({
    ...AuditFilter.shape,
    sort: AuditSort.default('-seq').meta({ description: 'Newest or oldest first.' }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('audit', AUDIT_ORDERS));
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditExportQuery = AuditFilter.extend({
  format: z.enum(['csv', 'ndjson']).default('csv').meta({ description: 'Sent oldest first.' }),
});
