import type { CalendarDay } from '../calendar-day.ts';
import { toDayInWords } from '../customs/day-in-words.ts';
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
    return (
      detention && { day: detention, kind: 'detention', reason: 'The container is out: detention counts.' }
    );
  }
  if (isRailMove && rail) {
    return { day: rail, kind: 'rail', reason: 'A rail move: the last free day at the rail station counts.' };
  }
  const atSea = isRailMove ? ' It is a rail move, but no last free day at the rail station is known.' : '';
  if (port && (!line || port <= line)) {
    return { day: port, kind: 'port', reason: `${whyPort(port, line)}${atSea}` };
  }
  if (!line) return null;
  const why = port
    ? `The line's day is before the port's (${toDayInWords(port)}).`
    : 'Only the line gave a last free day.';
  return { day: line, kind: 'line', reason: `${why}${atSea}` };
}

function whyPort(port: CalendarDay, line: CalendarDay | null): string {
  if (!line) return 'Only the port gave a last free day.';
  if (line === port) return "Port and line give the same day: the port's counts.";
  return `The port's day is before the line's (${toDayInWords(line)}).`;
}
