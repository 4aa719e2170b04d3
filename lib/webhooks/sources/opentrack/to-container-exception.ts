import { normaliseContainerNumber } from '#lib/domain/identifiers/normalise-container-number.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import type { ContainerExceptionReport } from '#lib/domain/trade-event.ts';
import { isJsonObject, type JsonObject } from '../../json/json-tree.ts';
import { toPlainJson } from '../../json/to-plain-json.ts';
import { readShape, toList, toScalarText } from '../../shapes.ts';
import { ExceptionContext } from './payload.ts';
import { toContainerFields, toVessel } from './to-container-fields.ts';

/** The nine names of OpenTrack's two pages. Others are listed as they come. */
export const EXCEPTION_NAMES: ReadonlySet<string> = new Set([
  'rolledCargo',
  'streetDwell',
  'demurrageRisk',
  'railDwell',
  'splitCargo',
  'demurrageDetected',
  'activeHold',
  'noRailSightings',
  'isf5RequirementDetected',
]);

/** What every exception has beside its context; in the older flat form the rest of `data` is the context. */
const BESIDE_CONTEXT: ReadonlySet<string> = new Set([
  'containerId',
  'container',
  'masterBillNumber',
  'masterBill',
  'shipment',
  'scacCode',
  'bookingNumber',
  'referenceNumbers',
  'account',
  'exceptionName',
  'context',
]);

type ExceptionDetails = Pick<
  ContainerExceptionReport,
  'exceptionStatus' | 'fields' | 'roll' | 'siblings' | 'context'
>;

/** The details of an exception out of `data`, with its context or flat. */
export function toContainerException(
  name: string,
  data: JsonObject,
): { ok: true; value: ExceptionDetails } | { ok: false; reason: string } {
  const flat = !isJsonObject(data.context);
  const given = isJsonObject(data.context) ? data.context : withoutNaming(data);
  const read = readShape(ExceptionContext, given, flat ? 'data' : 'data.context');
  if (!read.ok) return read;
  const context = read.value;
  const details: ExceptionDetails = {
    exceptionStatus: toScalarText(data.exceptionStatus)?.trim() || (context.exceptionStatus ?? null),
    fields: toContainerFields(context),
    context: toPlainJson(given),
  };
  if (name === 'rolledCargo') details.roll = toRoll(context);
  if (name === 'splitCargo') details.siblings = toSiblings(context.siblingContainers);
  return { ok: true, value: details };
}

function withoutNaming(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !BESIDE_CONTEXT.has(key)));
}

function toRoll(context: ExceptionContext): NonNullable<ExceptionDetails['roll']> {
  return {
    previousVessel: toVessel(context.previousVessel) ?? null,
    currentVessel: toVessel(context.currentVessel) ?? null,
    previousEta: toEta(context.previousEta),
    currentEta: toEta(context.currentEta),
  };
}

/** One way of writing one moment, because the ETAs tell one roll from another; unreadable text as it came. */
function toEta(text: string | null | undefined): string | null {
  return text ? (parseInstant(text) ?? text) : null;
}

/** Both pages' shapes: numbers alone, or objects with a status. Without empties, the first of doubles, in order. */
function toSiblings(list: unknown): NonNullable<ExceptionDetails['siblings']> {
  const siblings = new Map<string, string | null>();
  for (const item of toList(list)) {
    const number = normaliseContainerNumber(toScalarText(isJsonObject(item) ? item.containerId : item) ?? '');
    const status = isJsonObject(item) ? toScalarText(item.status)?.trim() || null : null;
    if (number !== '' && !siblings.get(number)) siblings.set(number, status);
  }
  return [...siblings].map(([containerNumber, status]) => ({ containerNumber, status }));
}
