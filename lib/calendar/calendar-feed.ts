import { z } from 'zod';
import { Instant } from '#lib/domain/instant.ts';

const LONGEST_LIFE_DAYS = 366;

export const NewCalendarFeed = z.object({
  name: z
    .string()
    .transform((text) => text.toWellFormed().replaceAll('\0', '').trim())
    .pipe(z.string().min(1, 'Must be said.').max(80))
    .meta({ description: 'Which calendar reads it.' }),
  expiresInDays: z.number().int().min(1).max(LONGEST_LIFE_DAYS).default(LONGEST_LIFE_DAYS),
});
export type NewCalendarFeed = z.output<typeof NewCalendarFeed>;

export const ToldCalendarFeed = z.object({
  id: z.uuid(),
  path: z.string().meta({ description: 'Below the address of the product. It is not told again.' }),
  expiresAt: Instant,
});
export type ToldCalendarFeed = z.output<typeof ToldCalendarFeed>;

export const CalendarFeed = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  lastReadAt: Instant.nullable().meta({ description: 'When a calendar read it last, to the hour.' }),
  state: z.enum(['active', 'expired', 'revoked']),
});
export type CalendarFeed = z.output<typeof CalendarFeed>;
