import { z } from 'zod';
import type { Access } from '#lib/auth/access.ts';
import { Prisma } from '#lib/database/generated/client.ts';
import { addDays } from '#lib/domain/calendar-day.ts';
import { toShiftStart } from '#lib/domain/exceptions/shift-start.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { orFar } from '#lib/lists/or-far.ts';

/** What cannot wait, as the strip above the board counts it. */
export const Pressing = z.enum(['dueToday', 'pastLastFreeDay', 'newThisShift', 'recurring', 'unassigned']);
export type Pressing = z.infer<typeof Pressing>;

/** By then somebody should have it. */
const ASSIGNED_WITHIN_MS = 2 * 60 * 60_000;

/** As an index has it. */
export const OPENED_AT = orFar('e.opened_at', "TIMESTAMPTZ '0001-01-01T00:00:00Z'");

/** What makes a pending exception `e` (see `exceptionsOfToday`) press; where that begins with another state, that too. */
export function isPressing(
  { today, now, timeZone }: Pick<Access, 'today' | 'now' | 'timeZone'>,
  pressing: Pressing,
): Prisma.Sql {
  switch (pressing) {
    case 'dueToday':
      return Prisma.sql`e.past_from = ${addDays(today, 1)}::date`;
    case 'pastLastFreeDay':
      return Prisma.sql`e.past_from <= ${today}::date`;
    case 'newThisShift':
      return Prisma.sql`e.folded_state = 'open' AND ${Prisma.raw(OPENED_AT)} >= ${toShiftStart(now, timeZone)}::timestamptz`;
    case 'recurring':
      return Prisma.sql`e.episode > 1`;
    case 'unassigned': {
      const before = toInstant(new Date(Date.parse(now) - ASSIGNED_WITHIN_MS));
      return Prisma.sql`e.assignee IS NULL AND (e.opened_at IS NULL OR e.opened_at < ${before}::timestamptz)`;
    }
  }
}
