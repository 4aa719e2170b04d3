import { z } from 'zod';
import { ROLES } from '#lib/auth/access.ts';
import { Instant } from '#lib/domain/instant.ts';
import { NoticeKind } from '#lib/domain/notices/notice-kind.ts';

const MOST_DAYS = 60;
const MOST_NAMES = 30;

export const NoticeRuleSettings = z.object({
  days: z
    .number()
    .int()
    .min(0)
    .max(MOST_DAYS)
    .default(2)
    .meta({ description: '`last-free-day`: so many days ahead, while the bill is held.' }),
  names: z
    .array(z.string().trim().min(1).max(100))
    .max(MOST_NAMES)
    .default([])
    .meta({ description: '`container-exception`: only these, by the name the sender gives; empty for all.' }),
  account: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .transform((account) => account || null)
    .meta({ description: 'Only cargo of this account.' }),
});
export type NoticeRuleSettings = z.output<typeof NoticeRuleSettings>;

/** Who is told: one person, everybody in a role, everybody, or an outbound webhook. */
export const Audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.uuid() }),
  z.object({ kind: z.literal('role'), id: z.enum(ROLES) }),
  z.object({ kind: z.literal('everybody') }),
  z.object({ kind: z.literal('webhook'), id: z.uuid() }),
]);
export type Audience = z.output<typeof Audience>;

export const NewNoticeRule = z.object({
  name: z.string().trim().max(100).default(''),
  kind: NoticeKind,
  settings: NoticeRuleSettings.prefault({}),
  audience: Audience.optional().meta({ description: 'You, when not said.' }),
  mail: z.boolean().default(false).meta({ description: 'By mail as well as in the list of notices.' }),
  dailyAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected HH:MM.')
    .nullable()
    .default(null)
    .meta({ description: 'Gathers mails into one a day, at this time in the zone of the workspace.' }),
});
export type NewNoticeRule = z.output<typeof NewNoticeRule>;

export const NoticeRuleChange = z.object({ enabled: z.boolean() });

export const NoticeRule = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: NoticeKind,
  settings: z.object({ days: z.number().int(), names: z.array(z.string()), account: z.string().nullable() }),
  audience: Audience,
  /** Who that is, in words. */
  audienceName: z.string(),
  mail: z.boolean(),
  dailyAt: z.string().nullable(),
  enabled: z.boolean(),
  createdAt: Instant,
});
export type NoticeRule = z.output<typeof NoticeRule>;
