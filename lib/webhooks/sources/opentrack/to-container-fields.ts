import { type CalendarDay, parseCalendarDay } from '#lib/domain/calendar-day.ts';
import { normaliseDispositionCode } from '#lib/domain/customs/disposition-code.ts';
import { parseDecimal } from '#lib/domain/parse-decimal.ts';
import type {
  Hold as ContainerHold,
  ContainerFields as KnownFields,
  Place,
  Reported,
  Vessel,
} from '#lib/domain/trade-event.ts';
import { isJsonObject } from '../../json/json-tree.ts';
import { toScalarText } from '../../shapes.ts';
import type { ContainerFields, Hold } from './payload.ts';

/**
 * The known fields of a container in our words. A field the message lacks stays absent; one it gives as null is null; a
 * day or an amount that cannot be read says nothing, and so never replaces one that could.
 */
export function toContainerFields(given: ContainerFields): KnownFields {
  return withoutUndefined({
    status: mapText(given.status, toStatus),
    holds: given.holds === null ? null : given.holds?.map(toHold),
    lastFreeDay: toDay(given.lastFreeDay),
    lineLastFreeDay: toDay(given.lineLastFreeDay),
    lastFreeDayAtRailStation: toDay(given.lastFreeDayAtRailStation),
    detentionLastFreeDay: toDay(given.detentionLastFreeDay),
    isRailMove: given.isRailMove,
    demurrageOwedAtPort: toAmount([given.demurrageOwedAtPortDecimal, given.demurrageOwedAtPort]),
    demurrageOwedAtRail: toAmount([
      given.demurrageOwedAtRailStationDecimal,
      given.demurrageOwedAtRailStation,
    ]),
    demurrageIncurredAtPort: toAmount([
      given.demurrageIncurredDecimal,
      given.demurrageIncurredAtPortDecimal,
      given.demurrageIncurredAtPort,
      given.demurrageIncurred,
    ]),
    demurrageIncurredAtRail: toAmount([
      given.demurrageIncurredAtRailStationDecimal,
      given.demurrageIncurredAtRailStation,
    ]),
    outgatedOn: toDay(given.outgatedDate),
    emptyReturnedOn: toDay(given.emptyReturnedDate),
    dischargedOn: toDay(given.dischargedDate),
    lastKnownPositionDate: given.lastKnownPositionDate ?? toPositionDate(given.lastKnownPosition),
    originPort: toPlace(given.originPort),
    destinationPort: toPlace(given.destinationPort),
    vessel: toVessel(given.vessel),
    voyageNumber: given.voyageNumber,
    etaAtTerminal: given.etaAtTerminal,
  });
}

function toStatus(text: string): string {
  return text.toUpperCase().replace(/[\s-]+/g, '_');
}

function toHold(hold: Hold): ContainerHold {
  return {
    type: hold.type?.toUpperCase() ?? null,
    code: normaliseDispositionCode(hold.code ?? null),
    rawCode: hold.code ?? null,
    reportedOn: hold.reportedAt ? parseCalendarDay(hold.reportedAt) : null,
    resolvedAt: hold.resolvedAt ?? null,
    remarks: hold.remarks ?? null,
    amountDue: parseDecimal(hold.amountDue ?? ''),
  };
}

function toDay(text: Reported<string>): Reported<CalendarDay> {
  return mapText(text, (given) => parseCalendarDay(given) ?? undefined);
}

/** The first that can be read: the snapshot's decimal amounts before fields of the same meaning. */
function toAmount(candidates: Reported<string>[]): Reported<string> {
  for (const candidate of candidates) {
    const amount = typeof candidate === 'string' ? parseDecimal(candidate) : null;
    if (amount !== null) return amount;
  }
  return candidates.includes(null) ? null : undefined;
}

function mapText<Result>(text: Reported<string>, read: (text: string) => Result): Reported<Result> {
  return typeof text === 'string' ? read(text) : text;
}

function toPositionDate(position: unknown): Reported<string> {
  if (!isJsonObject(position)) return undefined;
  return toScalarText(position.date ?? position.timestamp);
}

/** A port as an object or by its name alone; what is neither says nothing. */
function toPlace(given: unknown): Reported<Place> {
  if (given === null) return null;
  if (!isJsonObject(given)) return toNamed(given, (name) => ({ name, unlocode: null }));
  const place = { name: toWord(given.name), unlocode: toWord(given.unlocode) };
  return place.name === null && place.unlocode === null ? undefined : place;
}

/** A vessel as an object or by its name alone; what is neither says nothing. */
export function toVessel(given: unknown): Reported<Vessel> {
  if (given === null) return null;
  if (!isJsonObject(given)) return toNamed(given, (name) => ({ name, imo: null }));
  const vessel = { name: toWord(given.name), imo: toWord(given.imo) };
  return vessel.name === null && vessel.imo === null ? undefined : vessel;
}

function toNamed<Thing>(given: unknown, named: (name: string) => Thing): Thing | undefined {
  const name = toWord(given);
  return name === null ? undefined : named(name);
}

function toWord(given: unknown): string | null {
  return toScalarText(given)?.trim() || null;
}

function withoutUndefined(fields: KnownFields): KnownFields {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) given[name] = value;
  return given;
}
