import { parseCalendarDay } from '../calendar-day.ts';
import { parseInstant } from '../instant.ts';
import { type ContainerSighting, type Said, toSaid } from './container-fact.ts';
import { isOut, normaliseStatus, toRailStep } from './milestones.ts';

/** Where a container is, as far as the sightings up to some moment tell. */
export interface Whereabouts {
  readonly status: string | null;
  readonly statusSaid: Said | null;
  readonly isRailMove: boolean | null;
  /** Out stays out on a voyage, whatever is said later. */
  readonly out: boolean;
  readonly outSaid: Said | null;
  /** The empty container came back, and stays so on this voyage. */
  readonly returned: boolean;
  /** The step of the rail journey as last reported; -1 before the first. */
  readonly railStep: number;
  /** The latest moment it was seen at, as sortable text; `null` when never said. */
  readonly position: string | null;
}

export const NOWHERE: Whereabouts = {
  status: null,
  statusSaid: null,
  isRailMove: null,
  out: false,
  outSaid: null,
  returned: false,
  railStep: -1,
  position: null,
};

/** The status one message reports, in one spelling. */
export function toReportedStatus({ event }: ContainerSighting): string | null {
  return normaliseStatus(event.data.fields.status);
}

/** When one message says the box was last seen, as text that sorts; a bare day stands for its beginning. */
export function toReportedPosition({ event }: ContainerSighting): string | null {
  const text = event.data.fields.lastKnownPositionDate;
  if (!text) return null;
  const day = parseCalendarDay(text);
  return parseInstant(text) ?? (day && `${day}T00:00:00.000Z`);
}

export function isSaidReturned(sighting: ContainerSighting): boolean {
  return (
    Boolean(sighting.event.data.fields.emptyReturnedOn) || toReportedStatus(sighting) === 'EMPTY_RETURNED'
  );
}

export function moveOn(before: Whereabouts, sighting: ContainerSighting): Whereabouts {
  const reported = toReportedStatus(sighting);
  const status = reported ?? before.status;
  const isRailMove = sighting.event.data.fields.isRailMove ?? before.isRailMove;
  const out = before.out || isOut(status, isRailMove === true);
  const position = toReportedPosition(sighting);
  return {
    status,
    statusSaid: reported === null ? before.statusSaid : toSaid(sighting),
    isRailMove,
    out,
    outSaid: out && !before.out ? toSaid(sighting) : before.outSaid,
    returned: before.returned || isSaidReturned(sighting),
    railStep: moveAlongRail(before.railStep, toRailStep(reported, isRailMove === true), sighting),
    position: position !== null && position > (before.position ?? '') ? position : before.position,
  };
}

/**
 * From one train to the next a box goes back a step, so a container event may say so. An exception's context may be older
 * than what we know, and only ever says more.
 */
function moveAlongRail(before: number, reported: number | null, { event }: ContainerSighting): number {
  if (reported === null) return before;
  return event.type === 'container-exception-detected' ? Math.max(before, reported) : reported;
}
