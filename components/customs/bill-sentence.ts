import { toDayText } from '#components/ui/day-text.ts';
import { toDays } from '#components/ui/duration.ts';
import { type CalendarDay, daysBetween, earliestDay } from '#lib/domain/calendar-day.ts';
import type { BillStatus, BillSummary } from '#lib/domain/customs/bill.ts';
import { toWhoActs } from './who-acts.ts';

/** How a bill stands, in one sentence: "Held by CBP for 3 days: 1H placed 12 Jul; released 11 Jul but the hold stands." */
export function toBillSentence(bill: BillSummary, today: CalendarDay): string {
  const details = [toHoldsPlaced(bill, today), toRelease(bill, today), toQuantity(bill)].filter(
    (part) => part !== '',
  );
  const head = HEADS[bill.status](bill, today);
  return details.length > 0 ? `${head}: ${details.join('; ')}.` : `${head}.`;
}

const HEADS: Record<BillStatus, (bill: BillSummary, today: CalendarDay) => string> = {
  held: (bill, today) => `Held by ${toHolders(bill)}${toHeldFor(bill, today)}`,
  denied: () => 'Entry is denied',
  seized: () => 'The goods are seized: they will not come out without CBP',
  'general-order': () => 'Sent to general order',
  'release-revoked': () => 'The release was taken back, and none has followed',
  conflict: () => 'Sources disagree: customs has released it, yet a hold is reported on it',
  'partially-released': () => 'Partly released',
  cleared: () => 'Cleared',
  'in-bond': () => 'May move under bond, not entered yet',
  filed: () => 'Customs has it and has not decided',
  'no-decision': () => 'Nothing has been heard from customs yet',
};

function toHolders({ openHolds }: BillSummary): string {
  const holders = [...new Set(openHolds.map(toWhoActs))];
  if (holders.length === 0) return 'customs';
  return holders.length === 1 ? `${holders[0]}` : `${holders.slice(0, -1).join(', ')} and ${holders.at(-1)}`;
}

function toHeldFor({ openHolds }: BillSummary, today: CalendarDay): string {
  const since = earliestDay(openHolds.map((hold) => hold.placedOn));
  if (since === null) return '';
  const days = daysBetween(since, today);
  return days < 1 ? ' since today' : ` for ${toDays(days)}`;
}

function toHoldsPlaced({ openHolds }: BillSummary, today: CalendarDay): string {
  return openHolds
    .map(
      ({ code, placedOn }) =>
        `${code ?? 'a hold'} placed ${placedOn ? toDayText(placedOn, today) : 'on a day not said'}`,
    )
    .join(', ');
}

function toRelease({ released, releasedOn, status, openHolds }: BillSummary, today: CalendarDay): string {
  if (!released) return '';
  const day = releasedOn ? `released ${toDayText(releasedOn, today)}` : 'released on a day not said';
  if (openHolds.length > 0) return `${day} but the ${openHolds.length === 1 ? 'hold stands' : 'holds stand'}`;
  return status === 'seized' || status === 'denied' ? '' : day;
}

function toQuantity({ releasedQuantity, manifestedQuantity, released }: BillSummary): string {
  if (!released || releasedQuantity === null) return '';
  return manifestedQuantity === null
    ? `${releasedQuantity} released`
    : `${releasedQuantity} of ${manifestedQuantity} released`;
}
