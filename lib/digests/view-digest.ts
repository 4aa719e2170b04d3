import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';
import { TimeZone } from '#lib/domain/time-zone.ts';
import { Audience } from '#lib/notices/notice-rule.ts';
import { SavedList } from '#lib/views/saved-list.ts';

const DailyAt = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected HH:MM.');

/** `news`: something came into the view, or left it · `rows`: it holds anything · `always`: also that it is empty. */
const Says = z.enum(['news', 'rows', 'always']);
export type Says = z.output<typeof Says>;

/** A time in a zone, and what is worth saying then. */
const Wishes = {
  dailyAt: DailyAt.meta({ description: 'The time of day.' }),
  timeZone: TimeZone.meta({ description: 'Whose clocks say that time.' }),
  says: Says.meta({
    description:
      '`news`: only when something came into the view or left it since; `rows`: whenever it holds anything; `always`: also when it is empty.',
  }),
  mail: z.boolean().meta({ description: 'By mail as well as in the list of notices.' }),
};

export const NewViewDigest = z.object({
  viewId: z.uuid(),
  audience: Audience.optional().meta({
    description: 'You, when not said. Others are sent views of the team.',
  }),
  dailyAt: Wishes.dailyAt,
  timeZone: Wishes.timeZone
    .optional()
    .meta({ description: 'Your own, or that of the workspace, when not said.' }),
  says: Wishes.says.default('news'),
  mail: Wishes.mail.default(true),
});
export type NewViewDigest = z.output<typeof NewViewDigest>;

export const ViewDigestChange = z
  .object({ ...Wishes, enabled: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Say what to change.');
export type ViewDigestChange = z.output<typeof ViewDigestChange>;

export const ViewDigest = z.object({
  id: z.uuid(),
  viewId: z.uuid(),
  viewName: z.string(),
  /** `null` when the view is gone. */
  list: SavedList.nullable(),
  audience: Audience,
  /** Who that is, in words. */
  audienceName: z.string(),
  dailyAt: z.string(),
  timeZone: z.string(),
  says: Says,
  mail: z.boolean(),
  enabled: z.boolean(),
  /** When it is made next; `null` when it rests or has ended. */
  dueAt: Instant.nullable(),
  lastAt: Instant.nullable(),
  /** Why it has ended, in words; `null` while it has not. */
  endedReason: z.string().nullable(),
  createdAt: Instant,
});
export type ViewDigest = z.output<typeof ViewDigest>;
