import { type CalendarDay, daysBetween } from '../calendar-day.ts';
import type { BillListItem } from './bill-list-item.ts';

/** How soon a bill costs money, in words; smaller ranks first. */
export interface BillUrgency {
  rank: number;
  reason: string;
}

/** Free time that ends within so many days presses: pages.md, "what costs money first". */
const SOON_DAYS = 2;

/** What presses on a bill today; `null` where nothing does. A stop by customs and free time together press most. */
export function assessBillUrgency(
  { bucket, lastFreeDay, owed }: Pick<BillListItem, 'bucket' | 'lastFreeDay' | 'owed'>,
  today: CalendarDay,
): BillUrgency | null {
  const isStopped = bucket === 'held' || bucket === 'conflict';
  const left = lastFreeDay === null ? null : daysBetween(today, lastFreeDay.day);
  const stopped = isStopped ? `, ${bucket === 'held' ? 'held' : 'sources disagree'}` : '';
  if (left !== null && left < 0) return { rank: isStopped ? 0 : 1, reason: `Past last free day${stopped}` };
  if (owed !== null && Number(owed) > 0) return { rank: 2, reason: `Demurrage owed${stopped}` };
  if (left !== null && left <= SOON_DAYS && bucket !== 'pending') {
    const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`;
    return { rank: isStopped ? 3 : 5, reason: `Free time ends ${when}${stopped}` };
  }
  return isStopped ? { rank: 4, reason: bucket === 'held' ? 'Held' : 'Sources disagree' } : null;
}
