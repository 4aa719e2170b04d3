import { expect, test } from 'vitest';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { BillSummary } from '#lib/domain/customs/bill.ts';
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

test('a held bill says by whom, for how long and by which hold', () => {
  expect(toBillSentence(aBill({ openHolds: [hold] }), today)).toBe(
    'Held by CBP for 3 days: 1H placed 12 Jul.',
  );
});

test('a release under an open hold is said to change nothing', () => {
  const bill = aBill({ openHolds: [hold], released: true, releasedOn: '2026-07-11' as CalendarDay });
  expect(toBillSentence(bill, today)).toBe(
    'Held by CBP for 3 days: 1H placed 12 Jul; released 11 Jul but the hold stands.',
  );
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
  expect(toBillSentence(bill, today)).toBe('Partly released: released 14 Jul; 120 of 200 released.');
});

test('a bill nobody decided on says so', () => {
  expect(toBillSentence(aBill({ bucket: 'pending', status: 'no-decision' }), today)).toBe(
    'Nothing has been heard from customs yet.',
  );
});
