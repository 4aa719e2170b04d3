import { type CalendarDay, daysBetween } from '../calendar-day.ts';
import type { BillListItem } from './bill-list-item.ts';

/** How soon a bill costs money, in words; smaller ranks first. */
export interface BillUrgency {
  rank: number;
  reason: string;
  /** What the reason says, for another language. */
  pressure: BillPressure;
}

/** What presses, and the customs stop it meets. */
export interface BillPressure {
  what: 'past' | 'owed' | 'ends' | 'stopped';
  /** Until free time ends; 0 where that is not what presses. */
  daysLeft: number;
  stopped: 'held' | 'conflict' | null;
}

/** Free time that ends within so many days presses: pages.md, "what costs money first". */
const SOON_DAYS = 2;

/** What presses on a bill today; `null` where nothing does. A stop by customs and free time together press most. */
export function assessBillUrgency(
  { bucket, lastFreeDay, owed }: Pick<BillListItem, 'bucket' | 'lastFreeDay' | 'owed'>,
  today: CalendarDay,
): BillUrgency | null {
  const stop = bucket === 'held' || bucket === 'conflict' ? bucket : null;
  const isStopped = stop !== null;
  const left = lastFreeDay === null ? null : daysBetween(today, lastFreeDay.day);
  const stopped = isStopped ? `, ${bucket === 'held' ? 'held' : 'sources disagree'}` : '';
  const pressure = (what: BillPressure['what'], daysLeft = 0) => ({ what, daysLeft, stopped: stop });
  if (left !== null && left < 0) {
    return { rank: isStopped ? 0 : 1, reason: `Past last free day${stopped}`, pressure: pressure('past') };
  }
  if (owed !== null && Number(owed) > 0) {
    return { rank: 2, reason: `Demurrage owed${stopped}`, pressure: pressure('owed') };
  }
  if (left !== null && left <= SOON_DAYS && bucket !== 'pending') {
    const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`;
    const reason = `Free time ends ${when}${stopped}`;
    return { rank: isStopped ? 3 : 5, reason, pressure: pressure('ends', left) };
  }
  if (!isStopped) return null;
  return { rank: 4, reason: bucket === 'held' ? 'Held' : 'Sources disagree', pressure: pressure('stopped') };
}
