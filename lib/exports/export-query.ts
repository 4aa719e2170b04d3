import { z } from 'zod';
import { AddressText } from '#lib/lists/list-query.ts';

/** What an export is asked besides what its list is asked: the list's own filter and sort stand in the same address. */
export const ExportQuery = z.object({
  format: z.enum(['csv', 'xlsx']).default('csv'),
  columns: z.string().max(1_000).optional().meta({
    description: 'Names of columns, in this order, separated by commas; all of them when not said.',
  }),
  view: AddressText.optional().meta({
    description: 'Id of the view that is exported; its name stands in the file.',
  }),
  heading: z.enum(['true', 'false']).default('true').meta({
    description: 'Whether lines above the table say what it is: list, view, filter, order, when, by whom.',
  }),
});
export type ExportQuery = z.output<typeof ExportQuery>;
