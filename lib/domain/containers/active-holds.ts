import { findDispositionCode } from '../customs/disposition-code.ts';
import type { Hold } from '../trade-event.ts';
import type { ActiveHold } from './container.ts';
import { type ContainerSighting, type Said, toSaid } from './container-fact.ts';

/** What the newest full list of holds says; `null` before any list came. */
export interface KnownHolds {
  readonly active: readonly Hold[];
  readonly said: Said;
}

/** Their codes only look like CBP's: a FREIGHT hold may be called 7H. Source: domain notes 7, row 16. */
const NOT_DECODED: ReadonlySet<string | null> = new Set(['FREIGHT', 'CARRIER', 'TERMINAL', 'OTHER']);

/**
 * The full list one message gives: any non-null `holds` of a container event or of an `activeHold` exception, with the
 * resolved ones left out. `null` when it gives none.
 */
export function toListedHolds({ event }: ContainerSighting): Hold[] | null {
  if (event.type === 'container-exception-detected' && event.data.name !== 'activeHold') return null;
  return event.data.fields.holds?.filter((hold) => hold.resolvedAt === null) ?? null;
}

export function listHolds(before: KnownHolds | null, sighting: ContainerSighting): KnownHolds | null {
  const active = toListedHolds(sighting);
  return active === null ? before : { active, said: toSaid(sighting) };
}

/** A hold in words: decoded by CBP's table only where that table speaks for its type, else as it came. */
export function describeHold(hold: Hold): ActiveHold {
  const raw = NOT_DECODED.has(hold.type);
  const code = raw ? (hold.rawCode ?? hold.code) : hold.code;
  const meaning = raw ? undefined : findDispositionCode(hold.code)?.meaning;
  return {
    type: hold.type,
    code,
    meaning: meaning ?? hold.rawCode ?? hold.code ?? hold.remarks ?? 'no code given',
    reportedOn: hold.reportedOn,
    remarks: hold.remarks,
    amountDue: hold.amountDue,
  };
}

/** What makes two listed holds the same one. */
export function toHoldKey(hold: Hold): string {
  return JSON.stringify([hold.type, hold.code ?? hold.rawCode, hold.reportedOn]);
}
