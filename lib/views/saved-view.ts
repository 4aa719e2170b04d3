import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';
import { SavedList } from './saved-list.ts';

const LONGEST_VALUE = 8_000;
const MOST_PARAMS = 40;

const Name = z
  .string()
  .transform((text) => text.toWellFormed().replaceAll('\0', '').trim())
  .pipe(z.string().min(1, 'Must be said.').max(80));

/** Parameters of the list's address: filter, sort, columns, density, page size. */
const ViewParams = z
  .record(z.string().max(40), z.string().max(LONGEST_VALUE))
  .refine((params) => Object.keys(params).length <= MOST_PARAMS, 'Are too many.')
  .meta({ description: "As the address of the list's page says them; others than its own are left out." });
export type ViewParams = z.output<typeof ViewParams>;

const ViewAudience = z
  .enum(['private', 'team'])
  .meta({ description: '`team` for everybody in the workspace.' });

export const NewView = z.object({
  list: SavedList,
  name: Name,
  audience: ViewAudience.default('private'),
  params: ViewParams.default({}),
  isFirst: z.boolean().default(false).meta({ description: 'Whether your list begins with it.' }),
});
export type NewView = z.output<typeof NewView>;

export const ViewChange = z.object({
  name: Name.optional(),
  audience: ViewAudience.optional(),
  params: ViewParams.optional(),
  isFirst: z.boolean().optional(),
});
export type ViewChange = z.output<typeof ViewChange>;

export const SavedView = z.object({
  id: z.uuid(),
  list: SavedList,
  name: z.string(),
  audience: z.enum(['private', 'team']),
  params: z.record(z.string(), z.string()),
  ownerName: z.string(),
  /** Whether it is that of who asks. */
  isOwn: z.boolean(),
  /** Whether who asks may change it. */
  mayChange: z.boolean(),
  /** Whether the list of who asks begins with it. */
  isFirst: z.boolean(),
  createdAt: Instant,
});
export type SavedView = z.output<typeof SavedView>;

export const ViewQuery = z.object({ list: SavedList.optional() });
