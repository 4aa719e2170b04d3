import { z } from 'zod';
import { DeclarationGroup } from '#lib/domain/declarations/declaration.ts';
import { AddressInstant } from '#lib/lists/address-instant.ts';
import type { ListOrder, OrderedColumn } from '#lib/lists/list-order.ts';
import { AddressText, checkCursor, LIST_FIELDS } from '#lib/lists/list-query.ts';
import { OWN_FIELDS } from '#lib/triage/own-conditions.ts';

const DeclarationSort = z.enum(['-lastEventAt', 'lastEventAt', 'declarationId', '-errorCount']);
type DeclarationSort = z.infer<typeof DeclarationSort>;

const declarationId: OrderedColumn = { sql: 'd.declaration_id', type: 'text' };
const lastEventAt: OrderedColumn = { sql: 'd.last_event_at', type: 'timestamptz' };
const errorCount: OrderedColumn = { sql: 'd.error_count', type: 'integer' };

export const DECLARATION_ORDERS: Readonly<Record<DeclarationSort, ListOrder>> = {
  '-lastEventAt': { columns: [lastEventAt, declarationId], descending: true },
  lastEventAt: { columns: [lastEventAt, declarationId], descending: false },
  declarationId: { columns: [declarationId], descending: false },
  '-errorCount': { columns: [errorCount, declarationId], descending: true },
};

export const DeclarationFilter = z.object({
  ...OWN_FIELDS,
  q: AddressText.optional().meta({
    description: 'Part of a declaration id, LRN, MRN or commercial reference.',
  }),
  group: DeclarationGroup.optional(),
  status: AddressText.optional().meta({ description: 'The canonical word, for example `control`.' }),
  errorType: AddressText.optional().meta({
    description: 'Type of the errors that `errorPattern` names; none where their sender named none.',
  }),
  errorPattern: z
    .string()
    .trim()
    .max(300)
    .transform((text) => text.replaceAll('\0', ''))
    .optional()
    .meta({ description: 'Met an error of this kind: the `pattern` of a group of errors.' }),
  held: z.enum(['true', 'false']).optional().meta({ description: 'Held by customs now, or not.' }),
});
export type DeclarationFilter = z.infer<typeof DeclarationFilter>;

/** What an open list asks: which of its declarations something was heard of since it was drawn. */
export const DeclarationNewsQuery = DeclarationFilter.extend({
  since: AddressInstant.meta({ description: 'When the list was drawn; now where it is not said.' }),
  shown: z.string().max(40_000).optional().meta({
    description:
      'Ids that the list shows, separated by commas: they count also where they no longer belong to it.',
  }),
});
export type DeclarationNewsQuery = z.output<typeof DeclarationNewsQuery>;

export const DeclarationQuery = z
  .object({
    ...DeclarationFilter.shape,
    sort: DeclarationSort.default('-lastEventAt').meta({
      description: 'Newest news first (`-lastEventAt`), oldest first, by id, or most errors first.',
    }),
    ...LIST_FIELDS,
  })
  .superRefine(checkCursor('declarations', DECLARATION_ORDERS));
export type DeclarationQuery = z.infer<typeof DeclarationQuery>;

const DeclarationErrorGroupSort = z.enum(['-count']);

/** Most frequent first; type and pattern tell groups of one size apart. */
export const DECLARATION_ERROR_GROUP_ORDERS: Readonly<
  Record<z.infer<typeof DeclarationErrorGroupSort>, ListOrder>
> = {
  '-count': {
    columns: [
      { sql: 'g.count', type: 'integer' },
      { sql: 'g.error_type', type: 'text' },
      { sql: 'g.pattern', type: 'text' },
    ],
    descending: true,
  },
};

export const DeclarationErrorGroupQuery = z
  .object({ sort: DeclarationErrorGroupSort.default('-count'), ...LIST_FIELDS })
  .superRefine(checkCursor('declaration-errors', DECLARATION_ERROR_GROUP_ORDERS));
export type DeclarationErrorGroupQuery = z.infer<typeof DeclarationErrorGroupQuery>;
