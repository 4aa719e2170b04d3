import { toCalendarDay, toInstant } from '#lib/domain/instant.ts';
import type { Access } from './access.ts';

/** An access as of now. */
export function toAccess(known: Omit<Access, 'now' | 'today'>): Access {
  const now = toInstant(new Date());
  return { ...known, now, today: toCalendarDay(now, known.timeZone) };
}
