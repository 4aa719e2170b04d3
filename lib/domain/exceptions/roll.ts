import { parseCalendarDay } from '../calendar-day.ts';
import { parseInstant } from '../instant.ts';
import type { ContainerExceptionReport, Vessel } from '../trade-event.ts';

export type RollDirection = 'rolled' | 'advanced';

/** What one `rolledCargo` says: from which vessel and ETA to which. */
export interface Roll {
  /** To a later or to an earlier vessel; `null` when neither word nor ETAs tell. */
  direction: RollDirection | null;
  previousVessel: Vessel | null;
  currentVessel: Vessel | null;
  /** As sent. */
  previousEta: string | null;
  currentEta: string | null;
}

/** Reads a roll; the direction from `exceptionStatus`, else from the ETAs. `null` for any other exception. */
export function toRoll({ name, exceptionStatus, roll }: ContainerExceptionReport): Roll | null {
  if (name !== 'rolledCargo') return null;
  return {
    direction: toDirection(exceptionStatus, roll),
    previousVessel: roll?.previousVessel ?? null,
    currentVessel: roll?.currentVessel ?? null,
    previousEta: roll?.previousEta ?? null,
    currentEta: roll?.currentEta ?? null,
  };
}

/** Equal for sightings of one roll: previous vessel, current vessel, previous ETA, current ETA. */
export function toRollKey(roll: Roll): string {
  return JSON.stringify([
    toVesselKey(roll.previousVessel),
    toVesselKey(roll.currentVessel),
    toMoment(roll.previousEta) ?? roll.previousEta,
    toMoment(roll.currentEta) ?? roll.currentEta,
  ]);
}

function toDirection(word: string | null, roll: ContainerExceptionReport['roll']): RollDirection | null {
  const said = word?.trim().toLowerCase();
  if (said === 'rolled' || said === 'advanced') return said;
  const previous = toMoment(roll?.previousEta ?? null);
  const current = toMoment(roll?.currentEta ?? null);
  if (previous === null || current === null || previous === current) return null;
  return current > previous ? 'rolled' : 'advanced';
}

/** By name; placeholders such as IMO "1234" reach us, so a number only counts where there is no name. */
function toVesselKey(vessel: Vessel | null): string | null {
  return vessel?.name?.trim().toUpperCase() || vessel?.imo || null;
}

function toMoment(text: string | null): string | null {
  if (text === null) return null;
  const day = parseCalendarDay(text);
  return parseInstant(text) ?? (day && `${day}T00:00:00.000Z`);
}
