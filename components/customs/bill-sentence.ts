import { toDayText } from '#components/ui/day-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import { daysBetween, earliestDay } from '#lib/domain/calendar-day.ts';
import type { BillSummary, OpenHold } from '#lib/domain/customs/bill.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toWhoActs } from './who-acts.ts';

type Today = Pick<Reader, 'today' | 'language'>;

/** How a bill stands, in one sentence: "Held by CBP for 3 days: 1H placed 12 Jul; released 11 Jul but the hold stands." */
export function toBillSentence(bill: BillSummary, reader: Today, t: Translate): string {
  const head = bill.status === 'held' ? toHeld(bill, reader, t) : t(`bill.sentence.${bill.status}`);
  const details = [toHoldsPlaced(bill, reader, t), toRelease(bill, reader, t), toQuantity(bill, t)].filter(
    (part) => part !== null,
  );
  return details.length > 0
    ? t('bill.sentence.detailed', { head, details: details.join('; ') })
    : t('bill.sentence.plain', { head });
}

function toHeld({ openHolds }: BillSummary, { today }: Today, t: Translate): string {
  const holders = toHolders(openHolds, t);
  const since = earliestDay(openHolds.map((hold) => hold.placedOn));
  if (since === null) return t('bill.sentence.held', { holders });
  const days = daysBetween(since, today);
  return days < 1
    ? t('bill.sentence.heldSinceToday', { holders })
    : t('bill.sentence.heldFor', { holders, days });
}

function toHolders(openHolds: OpenHold[], t: Translate): string {
  const holders = [...new Set(openHolds.map((hold) => toWhoActs(hold, t)))];
  const [last = t('bill.sentence.customs'), ...others] = holders.toReversed();
  return others.length === 0
    ? last
    : t('bill.sentence.several', { holders: others.toReversed().join(', '), last });
}

function toHoldsPlaced({ openHolds }: BillSummary, reader: Today, t: Translate): string | null {
  if (openHolds.length === 0) return null;
  return openHolds
    .map(({ code, placedOn }) => {
      const hold = code ?? t('bill.sentence.someHold');
      return placedOn === null
        ? t('bill.sentence.placedUnknown', { hold })
        : t('bill.sentence.placed', { hold, day: toDayText(placedOn, reader) });
    })
    .join(', ');
}

function toRelease(
  { released, releasedOn, status, openHolds }: BillSummary,
  reader: Today,
  t: Translate,
): string | null {
  if (!released) return null;
  const day = releasedOn === null ? null : toDayText(releasedOn, reader);
  if (openHolds.length > 0) {
    const count = openHolds.length;
    return day === null
      ? t('bill.sentence.releasedUnknownButHeld', { count })
      : t('bill.sentence.releasedButHeld', { day, count });
  }
  if (status === 'seized' || status === 'denied') return null;
  return day === null ? t('bill.sentence.releasedUnknown') : t('bill.sentence.released', { day });
}

function toQuantity(
  { releasedQuantity, manifestedQuantity, released }: BillSummary,
  t: Translate,
): string | null {
  if (!released || releasedQuantity === null) return null;
  return manifestedQuantity === null
    ? t('bill.sentence.quantity', { released: releasedQuantity })
    : t('bill.sentence.quantityOf', { released: releasedQuantity, manifested: manifestedQuantity });
}
