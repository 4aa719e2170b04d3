import type { CalendarDay } from '../calendar-day.ts';
import { join, sentence } from '../sentences/sentence.ts';
import type { LastFreeDayKind, LastFreeDays } from './container.ts';
import { type ContainerSighting, type Said, toSaid } from './container-fact.ts';

/** Each last free day with the message that said it, or that took it back. */
export type KnownLastFreeDays = Readonly<Record<LastFreeDayKind, KnownDay>>;

interface KnownDay {
  readonly day: CalendarDay | null;
  readonly said: Said | null;
}

export const LAST_FREE_DAY_KINDS = ['port', 'line', 'rail', 'detention'] as const;

const FIELD_OF = {
  port: 'lastFreeDay',
  line: 'lineLastFreeDay',
  rail: 'lastFreeDayAtRailStation',
  detention: 'detentionLastFreeDay',
} as const;

const NEVER_SAID: KnownDay = { day: null, said: null };
export const NO_LAST_FREE_DAYS: KnownLastFreeDays = {
  port: NEVER_SAID,
  line: NEVER_SAID,
  rail: NEVER_SAID,
  detention: NEVER_SAID,
};

/** In a full snapshot null replaces a last free day; in an exception's context null keeps it, as a missing field does. */
export function moveLastFreeDays(before: KnownLastFreeDays, sighting: ContainerSighting): KnownLastFreeDays {
  const { type, data } = sighting.event;
  const next = (kind: LastFreeDayKind): KnownDay => {
    const day = data.fields[FIELD_OF[kind]];
    if (day === undefined || (day === null && type !== 'container-reported')) return before[kind];
    return { day, said: toSaid(sighting) };
  };
  return { port: next('port'), line: next('line'), rail: next('rail'), detention: next('detention') };
}

/**
 * The last free day that counts, and why: detention once the container is out; rail on a rail move when it is known; else
 * the earlier of port and line, port on a tie. `null` is a state of its own: none reported, or none for where the box is.
 */
export function toGoverning(
  days: KnownLastFreeDays,
  { out, isRailMove }: { out: boolean; isRailMove: boolean | null },
): LastFreeDays['governing'] {
  const port = days.port.day;
  const line = days.line.day;
  const rail = days.rail.day;
  const detention = days.detention.day;
  if (out) {
    return detention && { day: detention, kind: 'detention', reason: sentence('freeDayReason.out') };
  }
  if (isRailMove && rail) {
    return { day: rail, kind: 'rail', reason: sentence('freeDayReason.rail') };
  }
  const atSea = isRailMove ? sentence('freeDayReason.railUnknown') : undefined;
  if (port && (!line || port <= line)) {
    return { day: port, kind: 'port', reason: join(whyPort(port, line), atSea) };
  }
  if (!line) return null;
  const why = port ? sentence('freeDayReason.lineFirst', { day: port }) : sentence('freeDayReason.lineOnly');
  return { day: line, kind: 'line', reason: join(why, atSea) };
}

function whyPort(port: CalendarDay, line: CalendarDay | null): string {
  if (!line) return sentence('freeDayReason.portOnly');
  if (line === port) return sentence('freeDayReason.same');
  return sentence('freeDayReason.portFirst', { day: line });
}
