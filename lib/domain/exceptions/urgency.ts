import { addDays, type CalendarDay, daysBetween, latestDay } from '../calendar-day.ts';
import { join, sentence } from '../sentences/sentence.ts';
import type { KnownExceptionName } from './container-exception.ts';
import type { EpisodeState } from './episode.ts';

/** Days around a last free day on which an active hold is pressed. */
const PRESSING_DAYS = 2;

/** Where no day presses. */
const NEVER = '9999-12-31' as CalendarDay;
const FIRST_DAY = '0001-01-01' as CalendarDay;
const SECOND_LAST_DAY = '9999-12-30';

/**
 * Ranks, most urgent first. Demurrage risks take a range: each its own rank by its last free day, so that fewer days left
 * are more urgent and the rank itself does not change from day to day. Source: design, Rules, Exceptions.
 */
const RANKS = {
  past: 1,
  demurrage: 2,
  pressedHold: 3,
  hold: 4,
  firstRisk: 1_000,
  lastRisk: 99_999,
  isf5: 100_001,
  streetDwell: 100_002,
  splitCargo: 100_003,
  rail: 100_004,
  rolled: 100_005,
  unknown: 100_006,
  information: 100_007,
  resolved: 100_008,
} as const;

const FIRST_RISK_DAY = '2000-01-01' as CalendarDay;

/** What ranks mean that a list walks through in turn, most urgent first. */
export const RANK_STEPS = {
  past: RANKS.past,
  demurrage: RANKS.demurrage,
  pressedHold: RANKS.pressedHold,
  hold: RANKS.hold,
  resolved: RANKS.resolved,
};

/** How many days before `pastFrom` an active hold is pressed. */
export const PRESSED_DAYS_BEFORE_PAST = PRESSING_DAYS + 1;

const FIXED_RANKS: Readonly<Record<Exclude<KnownExceptionName, 'demurrageRisk'>, number>> = {
  demurrageDetected: RANKS.demurrage,
  activeHold: RANKS.hold,
  isf5RequirementDetected: RANKS.isf5,
  streetDwell: RANKS.streetDwell,
  splitCargo: RANKS.splitCargo,
  railDwell: RANKS.rail,
  noRailSightings: RANKS.rail,
  rolledCargo: RANKS.rolled,
};

/** Urgency without a clock: `baseRank`, from `pressedFrom` on `pressedRank`, from `pastFrom` on rank 1. */
export interface UrgencySchedule {
  baseRank: number;
  /** 9999-12-31 where no day presses. */
  pressedFrom: CalendarDay;
  pressedRank: number;
  /** The day after the last free or detention day; 9999-12-31 where none counts. */
  pastFrom: CalendarDay;
}

/** What the rank of an episode is on any day. */
export function toUrgencySchedule(episode: EpisodeState): UrgencySchedule {
  const baseRank = toBaseRank(episode);
  const { day } = episode.pressure;
  if (day === null || baseRank >= RANKS.information) {
    return { baseRank, pressedFrom: NEVER, pressedRank: baseRank, pastFrom: NEVER };
  }
  const pastFrom = day >= SECOND_LAST_DAY ? NEVER : addDays(day, 1);
  if (episode.name !== 'activeHold') return { baseRank, pressedFrom: NEVER, pressedRank: baseRank, pastFrom };
  return {
    baseRank,
    pressedFrom: latestDay([addDays(day, -PRESSING_DAYS), FIRST_DAY]) ?? FIRST_DAY,
    pressedRank: RANKS.pressedHold,
    pastFrom,
  };
}

/** The rank on a day; 1 is the most urgent. */
export function toRankOn(schedule: UrgencySchedule, today: CalendarDay): number {
  if (today >= schedule.pastFrom) return RANKS.past;
  return today >= schedule.pressedFrom ? schedule.pressedRank : schedule.baseRank;
}

/** How urgent an episode is today, and why, in words. */
export function assessUrgency(episode: EpisodeState, today: CalendarDay): { rank: number; reason: string } {
  const rank = toRankOn(toUrgencySchedule(episode), today);
  return { rank, reason: toReason(episode, rank, today) };
}

function toBaseRank({ state, name, roll, pressure }: EpisodeState): number {
  if (state === 'resolved') return RANKS.resolved;
  if (roll?.direction === 'advanced') return RANKS.information;
  if (name === 'demurrageRisk') return toRiskRank(pressure.day);
  return Object.hasOwn(FIXED_RANKS, name) ? FIXED_RANKS[name as keyof typeof FIXED_RANKS] : RANKS.unknown;
}

/** The rank of a demurrage risk by its last free day. */
export function toRiskRank(lastFreeDay: CalendarDay | null): number {
  if (lastFreeDay === null) return RANKS.lastRisk;
  const rank = RANKS.firstRisk + daysBetween(FIRST_RISK_DAY, lastFreeDay);
  return Math.min(Math.max(rank, RANKS.firstRisk), RANKS.lastRisk - 1);
}

function toReason(episode: EpisodeState, rank: number, today: CalendarDay): string {
  const { name, pressure, roll } = episode;
  if (rank === RANKS.resolved) return sentence('urgency.resolved');
  if (rank === RANKS.information) return sentence('urgency.information');
  const free = toFreeTime(episode, today);
  if (rank === RANKS.past) return join(free, toOwed(episode));
  switch (name) {
    case 'demurrageDetected':
      return join(sentence(pressure.rising ? 'urgency.rising' : 'urgency.runs'), toOwed(episode), free);
    case 'activeHold':
      return join(sentence('urgency.hold'), free);
    case 'demurrageRisk':
      return free || sentence('urgency.riskWithoutDay');
    case 'isf5RequirementDetected':
      return join(sentence('urgency.isf5'), free);
    case 'streetDwell':
      return join(sentence('urgency.streetDwell'), free || sentence('urgency.noDetentionDay'));
    case 'splitCargo':
      return join(sentence('urgency.split'), free);
    case 'railDwell':
      return join(sentence('urgency.rail'), free);
    case 'noRailSightings':
      return join(sentence('urgency.notSeen'), free);
    case 'rolledCargo':
      return join(sentence(roll?.direction === 'rolled' ? 'urgency.later' : 'urgency.otherVessel'), free);
    default:
      return join(sentence('urgency.unknown'), free);
  }
}

function toFreeTime({ pressure: { day, kind } }: EpisodeState, today: CalendarDay): string {
  if (day === null || kind === null) return '';
  const pressingDay =
    kind === 'detention'
      ? sentence('pressingDay.detention', { day })
      : sentence('pressingDay.free', { day, place: sentence(`place.${kind}`) });
  const left = daysBetween(today, day);
  if (left === 0) return sentence('urgency.today', { pressingDay });
  if (left === 1) return sentence('urgency.inOneDay', { pressingDay });
  if (left === -1) return sentence('urgency.passedOneDay', { pressingDay });
  return left < 0
    ? sentence('urgency.passedDays', { pressingDay, count: -left })
    : sentence('urgency.inDays', { pressingDay, count: left });
}

function toOwed({ pressure: { owed } }: EpisodeState): string {
  return owed === null ? '' : sentence('urgency.owed', { amount: owed });
}
