import { expect, test } from 'vitest';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { BillSummary } from '#lib/domain/customs/bill.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toBillSentence } from './bill-sentence.ts';

const today = '2026-07-15' as CalendarDay;

function aBill(fields: Partial<BillSummary>): BillSummary {
  return {
    billNumber: 'MEDU1234567',
    bookingNumber: null,
    referenceNumbers: [],
    account: null,
    bucket: 'held',
    status: 'held',
    openHolds: [],
    released: false,
    releasedQuantity: null,
    manifestedQuantity: null,
    releasedOn: null,
    releaseDateReported: null,
    remarks: [],
    containers: [],
    lastActivityOn: null,
    lastEventAt: null,
    lastCustomsEntryAt: null,
    ...fields,
  };
}

const hold = {
  code: '1H',
  rawCode: '1H',
  meaning: 'CBP hold',
  effect: 'PLACE',
  agency: 'CBP',
  placedOn: '2026-07-12' as CalendarDay,
} as const;

const english = (bill: BillSummary) => toBillSentence(bill, { today, language: 'en' }, getTranslate('en'));
const dutch = (bill: BillSummary) => toBillSentence(bill, { today, language: 'nl' }, getTranslate('nl'));

test('a held bill says by whom, for how long and by which hold', () => {
  const bill = aBill({ openHolds: [hold] });
  expect(english(bill)).toBe('Held by CBP for 3 days: 1H placed 12 Jul.');
  expect(dutch(bill)).toBe('Al 3 dagen vastgehouden door CBP: 1H geplaatst op 12 jul.');
});

test('a hold of yesterday stands for one day, one of today since today', () => {
  const since = (day: string) => aBill({ openHolds: [{ ...hold, placedOn: day as CalendarDay }] });
  expect(english(since('2026-07-14'))).toBe('Held by CBP for 1 day: 1H placed 14 Jul.');
  expect(dutch(since('2026-07-14'))).toBe('Al 1 dag vastgehouden door CBP: 1H geplaatst op 14 jul.');
  expect(english(since('2026-07-15'))).toBe('Held by CBP since today: 1H placed 15 Jul.');
  expect(dutch(since('2026-07-15'))).toBe('Sinds vandaag vastgehouden door CBP: 1H geplaatst op 15 jul.');
});

test('several who hold are named in the order of their holds', () => {
  const usda = { ...hold, code: '2H', rawCode: '2H', agency: 'USDA', placedOn: null };
  const isf = { ...hold, code: '2O', rawCode: '2O' };
  const bill = aBill({ openHolds: [hold, usda, isf] });
  expect(english(bill)).toBe(
    'Held by CBP, Agriculture (USDA) and ISF filer for 3 days: 1H placed 12 Jul, 2H placed on a day not said, 2O placed 12 Jul.',
  );
  expect(dutch(bill)).toBe(
    'Al 3 dagen vastgehouden door CBP, Landbouw (USDA) en ISF-indiener: 1H geplaatst op 12 jul, 2H geplaatst op een onbekende dag, 2O geplaatst op 12 jul.',
  );
});

test('a release under open holds is said to change nothing', () => {
  const released = { released: true, releasedOn: '2026-07-11' as CalendarDay };
  const one = aBill({ openHolds: [hold], ...released });
  expect(english(one)).toBe('Held by CBP for 3 days: 1H placed 12 Jul; released 11 Jul but the hold stands.');
  expect(dutch(one)).toBe(
    'Al 3 dagen vastgehouden door CBP: 1H geplaatst op 12 jul; vrijgegeven op 11 jul, maar de blokkade staat nog.',
  );
  const two = aBill({ openHolds: [hold, hold], released: true });
  expect(english(two)).toMatch(/; released on a day not said but the holds stand\.$/);
  expect(dutch(two)).toMatch(/; vrijgegeven op een onbekende dag, maar de blokkades staan nog\.$/);
});

test('a partial release says how much is out', () => {
  const bill = aBill({
    bucket: 'pending',
    status: 'partially-released',
    released: true,
    releasedOn: '2026-07-14' as CalendarDay,
    releasedQuantity: '120',
    manifestedQuantity: '200',
  });
  expect(english(bill)).toBe('Partly released: released 14 Jul; 120 of 200 released.');
  expect(dutch(bill)).toBe('Deels vrijgegeven: vrijgegeven op 14 jul; 120 van 200 vrijgegeven.');
});

test('a bill nobody decided on says so', () => {
  const bill = aBill({ bucket: 'pending', status: 'no-decision' });
  expect(english(bill)).toBe('Nothing has been heard from customs yet.');
  expect(dutch(bill)).toBe('Er is nog niets van de douane gehoord.');
});
