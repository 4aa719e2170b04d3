import { expect, test } from 'vitest';
import type { Reader } from '#components/ui/reader.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { Ready } from '#lib/domain/containers/container.ts';
import type { OpenHold } from '#lib/domain/customs/bill.ts';
import type { BillStanding } from '#lib/domain/customs/bill-standing.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toContainerSentence } from './container-sentence.ts';

const today = '2026-07-15' as CalendarDay;

function refused(source: string): Ready {
  return {
    ready: false,
    gates: [
      { gate: 'customs', ok: false, source, at: null },
      { gate: 'holds', ok: true, source: 'No active hold.', at: null },
    ],
  };
}

function say(language: Reader['language'], bill: BillStanding | null, source = 'Bill COSU6821734385: held.') {
  const box = { status: 'DISCHARGED', out: false, trackingStopped: false, ready: refused(source) };
  return toContainerSentence(box, bill, { today, language }, getTranslate(language));
}

function aHold(fields: Partial<OpenHold> = {}): OpenHold {
  return {
    code: '2O',
    rawCode: '2O',
    meaning: 'ISF hold: no ISF on file',
    effect: 'PLACE',
    agency: null,
    placedOn: '2026-07-12' as CalendarDay,
    ...fields,
  };
}

function aBill(fields: Partial<BillStanding> = {}): BillStanding {
  return {
    billNumber: 'COSU6821734385',
    bucket: 'held',
    status: 'held',
    openHolds: [aHold()],
    reasons: [],
    ...fields,
  };
}

test('a box of a held bill names the hold of the bill, who must act, and since when', () => {
  expect(say('en', aBill())).toBe(
    'It is reported discharged. Its bill COSU6821734385 is held: 2O “ISF hold: no ISF on file” (ISF filer must act, since 12 Jul).',
  );
  expect(say('nl', aBill())).toContain(
    'De B/L COSU6821734385 wordt vastgehouden: 2O “ISF-blokkade: geen ISF bekend” (ISF-indiener is aan zet, sinds 12 jul).',
  );
});

test('more than three holds are counted, and a day that nobody said is not invented', () => {
  const openHolds = ['1H', '7H', '2O', '3H'].map((code) => aHold({ code, meaning: code, placedOn: null }));
  expect(say('en', aBill({ openHolds }))).toMatch(
    /7H “7H” \(CBP must act, day not said\); 2O .+; and 1 more\.$/,
  );
});

test('a bill in general order has no open hold: its status and the reason are said', () => {
  const bill = aBill({
    status: 'general-order',
    openHolds: [],
    reasons: ['Sent to a general order warehouse on 3 Jul by the customs officer.'],
  });
  expect(say('en', bill, 'Bill COSU6821734385: general order.')).toBe(
    'It is reported discharged. Its bill COSU6821734385: Sent to a general order warehouse. Sent to a general order warehouse on 3 Jul by the customs officer.',
  );
});

test('a seized bill says so first, then what else is open on it', () => {
  expect(say('en', aBill({ status: 'seized' }))).toContain(
    'Its bill COSU6821734385: CBP has taken the goods. Also open on it: 2O “ISF hold: no ISF on file”',
  );
});

test('without a bill the gate speaks for itself', () => {
  expect(say('en', null, 'No bill is known.')).toBe('It is reported discharged. No bill is known.');
});
