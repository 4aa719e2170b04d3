import Big from 'big.js';
import { addDays, type CalendarDay } from '../calendar-day.ts';
import { toHoldKey } from '../containers/active-holds.ts';
import { sumAmounts } from '../containers/demurrage.ts';
import { toGoverning } from '../containers/last-free-days.ts';
import type { ContainerKnowledge } from '../containers/walk-voyage.ts';
import type { Instant } from '../instant.ts';
import { sentence } from '../sentences/sentence.ts';
import type { ContainerExceptionState } from './container-exception.ts';
import type { EpisodeState, Snooze } from './episode.ts';

/** When a snooze ends by the clock; `null` where it ends with news. Days begin at midnight UTC. */
export function toSnoozedUntil(snooze: Snooze, lastFreeDay: CalendarDay | null): Instant | null {
  if ('until' in snooze) return snooze.until;
  if ('untilChange' in snooze || lastFreeDay === null) return null;
  return `${addDays(lastFreeDay, -snooze.daysBeforeLastFreeDay)}T00:00:00.000Z` as Instant;
}

/** The state of an episode at a moment: a snooze that ends by the clock is over from then on, and it is open again. */
export function toStateAt(
  { state, snoozedUntil }: Pick<EpisodeState, 'state' | 'snoozedUntil'>,
  now: Instant,
): ContainerExceptionState {
  return state === 'snoozed' && snoozedUntil !== null && snoozedUntil <= now ? 'open' : state;
}

/** The day that presses on an exception: its detention day for a box on the street, else the governing one. */
export function toPressingDay(name: string, { days, whereabouts }: ContainerKnowledge) {
  const detention = days.detention.day;
  if (name === 'streetDwell') return detention && { day: detention, kind: 'detention' as const };
  const governing = toGoverning(days, whereabouts);
  return governing && { day: governing.day, kind: governing.kind };
}

/**
 * Why news wakes a snoozed exception, in words; `null` when it may sleep on. Whatever it was snoozed until, it wakes when
 * it gets worse: more owed, another hold, or a day that presses earlier. Snoozed until a change, any of these changing
 * wakes it.
 */
export function whyWoken(
  name: string,
  snooze: Snooze,
  before: ContainerKnowledge,
  after: ContainerKnowledge,
): string | null {
  const untilChange = 'untilChange' in snooze;
  if (name === 'demurrageDetected') {
    const was = toOwed(before);
    const is = toOwed(after);
    if (is.gt(was)) return sentence('exception.moreOwed');
    if (untilChange && !is.eq(was)) return sentence('exception.lessOwed');
  }
  if (name === 'activeHold') {
    const was = new Set(before.holds?.active.map(toHoldKey));
    const is = after.holds?.active.map(toHoldKey) ?? [];
    if (is.some((hold) => !was.has(hold))) return sentence('exception.anotherHold');
    if (untilChange && is.length !== was.size) return sentence('exception.holdResolved');
  }
  const was = toPressingDay(name, before)?.day ?? null;
  const is = toPressingDay(name, after)?.day ?? null;
  if ('daysBeforeLastFreeDay' in snooze || was === is) return null;
  if (is !== null && (was === null || is < was)) return sentence('exception.endsEarlier');
  return untilChange ? sentence('exception.dayMoved') : null;
}

function toOwed({ amounts }: ContainerKnowledge): Big {
  return new Big(sumAmounts([amounts.owedAtPort, amounts.owedAtRail]) ?? 0);
}
