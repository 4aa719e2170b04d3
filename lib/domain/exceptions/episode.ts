import type { CalendarDay } from '../calendar-day.ts';
import type { LastFreeDayKind } from '../containers/container.ts';
import { toUuid } from '../digest.ts';
import type { Instant } from '../instant.ts';
import type { ContainerExceptionAct, Json } from '../trade-event.ts';
import type { ContainerExceptionState } from './container-exception.ts';
import type { Roll } from './roll.ts';

/** One episode of a container exception, as the facts tell it: plain data that does not depend on the clock. */
export interface EpisodeState {
  id: string;
  /** Digest of all of this but the facts' ids and what presses on it. */
  version: string;
  containerNumber: string;
  billNumber: string | null;
  scac: string | null;
  name: string;
  title: string;
  /** `snoozed` whether or not the time has come to wake: see `toStateAt`. */
  state: ContainerExceptionState;
  /** 1 for the first time it opened on this container and bill. */
  episode: number;
  openedAt: Instant | null;
  lastSeenAt: Instant | null;
  /** Sightings, not deliveries. */
  timesSeen: number;
  /** Of the newest sighting, its keys sorted. */
  context: Json;
  /** Of the newest sighting; `rolledCargo` only. */
  roll: Roll | null;
  /** Of the newest sighting that names any; `splitCargo` only. */
  siblings: { containerNumber: string; status: string | null }[];
  /** The container's status as of the newest sighting. */
  status: string | null;
  assignee: string | null;
  snooze: Snooze | null;
  /** The end of the snooze, where it ends at a time. */
  snoozedUntil: Instant | null;
  closedAt: Instant | null;
  closedBy: EpisodeClose | null;
  history: EpisodeHistoryItem[];
  /** What makes it urgent today or some day; nothing on a closed one. */
  pressure: Pressure;
  /** Of the newest sighting. */
  factIds: readonly string[];
}

export interface EpisodeClose {
  kind: 'evidence' | 'person';
  /** In words. */
  rule: string;
  person: string | null;
  factIds: readonly string[];
}

export type EpisodeNews =
  | 'detected'
  | 'seen-again'
  | 'closed'
  | 'reopened'
  | 'acknowledged'
  | 'assigned'
  | 'snoozed'
  | 'woken'
  | 'resolved'
  | 'noted'
  | 'taken-back';

export interface EpisodeHistoryItem {
  at: Instant | null;
  what: EpisodeNews;
  text: string;
  person: string | null;
  /** Of what a person did: names it, to take it back. */
  actId?: string;
  /** What was done has been taken back, and counts as never done. */
  takenBack?: true;
  factIds: readonly string[];
}

export type Snooze = NonNullable<ContainerExceptionAct['snooze']>;

export interface Pressure {
  /** The last free or detention day that counts for this exception. */
  day: CalendarDay | null;
  kind: LastFreeDayKind | null;
  /** Port and rail summed, decimal. */
  owed: string | null;
  /** The newest change of what is owed was an increase. */
  rising: boolean;
}

/** The same id for the same episode on every machine. `key` is its number or, of a roll, what makes the roll. */
export function toEpisodeId(
  containerNumber: string,
  billNumber: string | null,
  name: string,
  key: string,
): string {
  return toUuid(JSON.stringify([containerNumber, billNumber ?? '', name, key]));
}
