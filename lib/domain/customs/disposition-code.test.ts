import { describe, expect, test } from 'vitest';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import { buildActivity } from '#lib/testing/build-customs-entry.ts';
import { findDispositionCode, listDispositionCodes, normaliseDispositionCode } from './disposition-code.ts';

// What each code must do, written down here a second time from the domain notes (3.3 and 3.4) and not from the table.

const words = (text: string) => text.split(' ');

/** F0 … MZ: four codes a subject, two that place and the two that remove them, over an alphabet without W. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVXYZ';
const PARTNER_AGENCY_CODES = words('F G H I J K L M').flatMap((first) =>
  [...ALPHABET].map((second) => first + second),
);

const OPENS = new Set([
  ...words('1H 2H 3H 4H 5H 7H 8H 9H 1G 2G 3G 71 72 73 77 78 79 97 2O 2P'),
  ...words('1A 4A 1X 6H 2Q 2R A3 N1 N2'),
  ...PARTNER_AGENCY_CODES.filter((_, index) => index % 4 < 2),
]);

const CLOSES = new Map<string, string[]>([
  ...words('1H 2H 3H 4H 5H 6H 8H 9H').map((hold): [string, string[]] => [hold.replace('H', 'I'), [hold]]),
  ...words('1G 2G 3G').map((hold): [string, string[]] => [hold.replace('G', 'F'), [hold]]),
  ['7I', ['7H', '1X']],
  ...words('71 72 73 77 78 79').map((hold): [string, string[]] => [String(Number(hold) + 3), [hold]]),
  ['98', ['97']],
  ['84', ['1X']],
  ...words('2O 2P 2Q 2R').map((hold): [string, string[]] => [hold.replace('2', '4'), [hold]]),
  ['A1', ['A3']],
  ['N3', ['N1']],
  ['N4', ['N2']],
  ['1B', ['1A', '4A', '1X']],
  ['4C', ['1A', '4A']],
  ['1C', []],
  ...PARTNER_AGENCY_CODES.flatMap((code, index): [string, string[]][] =>
    index % 4 < 2 ? [] : [[code, [PARTNER_AGENCY_CODES[index - 2] ?? '']]],
  ),
]);

const DENIES = new Set([
  'A3',
  ...words('F0 F1 GP GQ GT GU GY GZ H2 H3 H6 H7 HA HB HE HF HI HJ HM HN JS JT JX JY K1 K2 K5 K6'),
]);

const RELEASES = new Set(words('1B 1C 4C'));
const MOVES = new Set(words('1J 1W 07 1Z 3W'));

const ALL = listDispositionCodes().map(({ code }) => code);
const EVERY_OPENING = [...OPENS].map((code) => buildActivity(code, '2025-07-01'));

test('the table has 441 codes, each once', () => {
  expect(ALL).toHaveLength(441);
  expect(new Set(ALL).size).toBe(441);
});

test('everything that opens, closes, releases or moves is in the table', () => {
  for (const code of [...OPENS, ...CLOSES.keys(), ...RELEASES, ...MOVES]) expect(ALL).toContain(code);
});

test('no meaning refers to another row: each says in words what it is about', () => {
  for (const { meaning } of listDispositionCodes()) expect(meaning).not.toMatch(/^same/);
  expect(findDispositionCode('21')?.meaning).toBe('Delete in-bond arrival at intermediate port: bill');
  expect(findDispositionCode('51')?.meaning).toBe('In-bond exported: bill');
  expect(findDispositionCode('90')?.meaning).toBe('Departed intermediate port: container');
});

describe.each(ALL)('%s', (code) => {
  test(OPENS.has(code) ? 'opens an entry, whatever its flag says' : 'opens nothing by itself', () => {
    for (const isHold of [false, null]) {
      const { summary } = assessActivities([buildActivity(code, '2025-07-12', { isHold })]);
      expect(summary.openHolds.map((hold) => hold.code)).toEqual(OPENS.has(code) ? [code] : []);
    }
  });

  const flagOpens = !CLOSES.has(code);
  test(flagOpens ? 'flagged as a hold, has an open entry' : 'flagged as a hold, is contradictory', () => {
    const { summary } = assessActivities([buildActivity(code, '2025-07-12', { isHold: true })]);
    expect(summary.openHolds.map((hold) => hold.code)).toEqual(flagOpens ? [code] : []);
    expect(summary.remarks.some((remark) => remark.code === 'contradictory-flag')).toBe(!flagOpens);
  });

  test(`closes ${CLOSES.get(code)?.join(', ') || 'nothing'} and nothing else`, () => {
    const closing = buildActivity(code, '2025-07-12', { isHold: false, message: 'Removed and released' });
    const { ledger } = assessActivities([...EVERY_OPENING, closing]);
    const closed = ledger.filter((entry) => !entry.open);
    expect(closed.map((entry) => entry.code).sort()).toEqual([...(CLOSES.get(code) ?? [])].sort());
    for (const entry of closed) expect(entry.closedBy).toBe(code);
  });

  test('alone on a bill gives it its status', () => {
    const { status } = assessActivities([buildActivity(code)]).summary;
    expect(status).toBe(statusOf(code));
  });
});

function statusOf(code: string): string {
  if (code === '1T') return 'seized';
  if (DENIES.has(code)) return 'denied';
  if (OPENS.has(code)) return 'held';
  if (code === '1S' || code === '1U') return 'general-order';
  if (RELEASES.has(code)) return 'cleared';
  return MOVES.has(code) ? 'in-bond' : 'filed';
}

test.each([
  ['1H - CBP HOLD', '1H'],
  ['1H—CBP HOLD', '1H'],
  [' 1h ', '1H'],
  ['1', '01'],
  ['71', '71'],
  ['esa', 'ESA'],
  ['', null],
  [null, null],
])('the code %j is read as %j', (raw, code) => {
  expect(normaliseDispositionCode(raw)).toBe(code);
});
