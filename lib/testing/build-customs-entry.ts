import { parseCalendarDay } from '#lib/domain/calendar-day.ts';
import type { VoyageOnBill } from '#lib/domain/containers/voyage-on-bill.ts';
import { toUuid } from '#lib/domain/digest.ts';
import { type Instant, parseInstant } from '#lib/domain/instant.ts';
import type {
  BillReport,
  CommercialDetails,
  CustomsActivityReport,
  CustomsEntryReport,
  Hold,
  TradeEventOf,
} from '#lib/domain/trade-event.ts';

const BILL_NUMBER = 'MEDU1234567';

/** A customs activity that says only what a test is about. The day is written `2025-07-12`, or as nonsense. */
export function buildActivity(
  code: string | null,
  day: string | null = '2025-07-12',
  said: Partial<CustomsActivityReport> = {},
): CustomsActivityReport {
  const known = day === null ? null : parseCalendarDay(day);
  return {
    code,
    rawCode: code,
    day: known,
    ...(day !== null && known === null ? { unreadableDay: day } : {}),
    message: '',
    quantity: null,
    rawQuantity: said.quantity ?? null,
    ...said,
  };
}

/** One delivery of `customs.entry.status.updated`; equal content and `sentAt` make an equal fact. */
export function buildCustomsEntry(
  activities: CustomsActivityReport[],
  sentAt: string | null = '2025-07-19T17:00:00.000Z',
  commercial: CommercialDetails = {},
): TradeEventOf<'customs-entry-reported'> {
  const data: CustomsEntryReport = { activities, ...commercial };
  return { type: 'customs-entry-reported', ...buildFact(data, sentAt) };
}

/** One delivery of a message that names the bill and is no customs entry. */
export function buildBillReport(
  data: Partial<BillReport> = {},
  sentAt: string | null = '2025-07-19T17:00:00.000Z',
): TradeEventOf<'bill-reported'> {
  return {
    type: 'bill-reported',
    ...buildFact({ about: 'itinerary' as const, detail: null, containerNumbers: [], ...data }, sentAt),
  };
}

function buildFact<Data>(data: Data, sentAt: string | null) {
  const contentKey = toUuid(JSON.stringify(data));
  return {
    id: toUuid(`${contentKey} ${sentAt}`),
    subject: { kind: 'bill' as const, key: BILL_NUMBER },
    contentKey,
    sentAt: toInstantOrNull(sentAt),
    happenedAt: null,
    webhookEventId: null,
    data,
  };
}

/** What a container under the bill says about it; `null` holds are holds never reported. */
export function buildVoyageOnBill(
  activeHolds: Partial<Hold>[] | null = null,
  said: Partial<Omit<VoyageOnBill, 'activeHolds' | 'lastEventAt'>> & { lastEventAt?: string | null } = {},
): VoyageOnBill {
  return {
    containerNumber: 'MSCU7654321',
    holdFactIds: ['fact-of-holds'],
    commercial: { account: null, accounts: [], bookingNumber: null, referenceNumbers: null },
    undated: false,
    ...said,
    lastEventAt: toInstantOrNull(said.lastEventAt ?? null),
    activeHolds: activeHolds?.map(buildHold) ?? null,
  };
}

function buildHold(said: Partial<Hold>): Hold {
  return {
    type: 'CUSTOMS',
    code: null,
    rawCode: said.code ?? null,
    reportedOn: null,
    resolvedAt: null,
    remarks: null,
    amountDue: null,
    ...said,
  };
}

function toInstantOrNull(text: string | null): Instant | null {
  if (text === null) return null;
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`not an instant: ${text}`);
  return instant;
}
