import { parseCalendarDay } from '#lib/domain/calendar-day.ts';
import { normaliseDispositionCode } from '#lib/domain/customs/disposition-code.ts';
import { parseQuantity } from '#lib/domain/customs/parse-quantity.ts';
import { parseDecimal } from '#lib/domain/parse-decimal.ts';
import type { CustomsActivityReport } from '#lib/domain/trade-event.ts';
import { JsonNumber, type JsonTree } from '../../json/json-tree.ts';
import { toCanonicalJson } from '../../json/to-canonical-json.ts';
import { toScalarText } from '../../shapes.ts';
import type { Activity } from './payload.ts';

/** An element of `activities`, normalised; the raw code and quantity are kept beside. */
export function toCustomsActivity(activity: Activity): CustomsActivityReport {
  const date = toDateText(activity.date as JsonTree | undefined);
  const day = date === null ? null : parseCalendarDay(date);
  const report: CustomsActivityReport = {
    code: normaliseDispositionCode(activity.code ?? null),
    rawCode: activity.code ?? null,
    day,
    message: activity.message ?? '',
    ...toQuantity(activity.quantity as JsonTree | undefined),
  };
  if (date !== null && day === null) report.unreadableDay = date;
  // Null is a value here and only a missing field keeps the older one: absent keys stay absent.
  if (activity.isHold !== undefined) report.isHold = activity.isHold;
  if (activity.releaseDate !== undefined)
    report.releaseDate = activity.releaseDate === null ? null : parseCalendarDay(activity.releaseDate);
  if (activity.releaseOrigin !== undefined) report.releaseOrigin = activity.releaseOrigin;
  return report;
}

/** As sent; blank, null and missing say nothing. */
function toDateText(value: JsonTree | undefined): string | null {
  if (value === null || value === undefined) return null;
  return (toScalarText(value)?.trim() ?? toCanonicalJson(value)) || null;
}

function toQuantity(value: JsonTree | undefined): { quantity: string | null; rawQuantity: string | null } {
  if (value === null || value === undefined) return { quantity: null, rawQuantity: null };
  if (typeof value === 'string') return { quantity: parseQuantity(value), rawQuantity: value };
  if (!(value instanceof JsonNumber)) return { quantity: null, rawQuantity: toCanonicalJson(value) };
  const number = parseDecimal(value.text);
  return { quantity: number?.startsWith('-') ? null : number, rawQuantity: value.text };
}
