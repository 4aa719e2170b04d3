import { expect, test } from 'vitest';
import { listDispositionCodes } from '#lib/domain/customs/disposition-code.ts';
import { readSentences } from '#lib/domain/sentences/read-sentences.ts';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import { buildActivity, buildVoyageOnBill } from '#lib/testing/build-customs-entry.ts';
import { getTranslate } from './get-translate.ts';
import { sayIn } from './say-in.ts';

const say = sayIn('nl', getTranslate('nl'));

test('English is what the rules say', () => {
  const text = 'No hold is open. Released quantity 3, manifested 5.';
  expect(sayIn('en', getTranslate('en'))(text)).toBe(text);
});

test.each([
  [
    '1H (CBP hold placed at port of discharge) placed 12 Jul 2026 is still open.',
    '1H (CBP-blokkade geplaatst in de loshaven), geplaatst op 12 jul 2026, staat nog open.',
  ],
  [
    'Released on an unknown day by 1C (quantity 40), yet its message flags it as a hold. Ask which of the two is meant.',
    'Vrijgegeven op een onbekende dag met 1C (hoeveelheid 40), maar volgens het bericht zelf is het een blokkade. Vraag na wat van de twee bedoeld is.',
  ],
  [
    'Demurrage is rising. 150.00 owed. Last free day 3 Jul 2026 (port) is in 1 day.',
    'De demurrage loopt op. 150.00 verschuldigd. Laatste vrije dag 3 jul 2026 (haven) is over 1 dag.',
  ],
  [
    "Free time ends 3 Jul 2026. The line's day is before the port's (5 Jul 2026).",
    'De vrije termijn eindigt op 3 jul 2026. De dag van de rederij valt vóór die van de haven (5 jul 2026).',
  ],
  ['Status: full outgated', 'Status: vol uitgereden'],
  ['Status: seen on the moon', 'Status: seen on the moon'],
  ['Bill MEDU1: release revoked.', 'B/L MEDU1: vrijgave ingetrokken.'],
  [
    '1I of 12 Jul 2026 removes 1H or 7H, but none was open then; it has no effect.',
    '1I van 12 jul 2026 heft 1H of 7H op, maar er stond toen niets open; het heeft geen gevolg.',
  ],
  [
    'Ann: Active hold: Assigned to J. de Vries. It had closed before.',
    'Ann: Actieve blokkade: Toegewezen aan J. de Vries. Het was al eerder gesloten.',
  ],
  ['Resolved. Paid by the consignee.', 'Opgelost. Paid by the consignee.'],
  [
    'confirmed by Ann; commercial reference A-1 equals the number of bill A1; LRN A1 equals booking number of bill A1',
    'bevestigd door Ann; commerciële referentie A-1 is gelijk aan het nummer van B/L A1; LRN A1 is gelijk aan het boekingsnummer van B/L A1',
  ],
  ['Exams: 12, 3 new, 1 no longer in it', 'Exams: 12, 3 nieuw, 1 er niet meer in'],
  [
    'Container MSCU1234566: full outgated, 2 holds of its own, last free day 12 Jul 2026',
    'Container MSCU1234566: vol uitgereden, 2 eigen blokkades, laatste vrije dag 12 jul 2026',
  ],
  [
    'The view “Exams”, which you are limited to, shows nothing: It shows all bills.',
    'De weergave “Exams”, waartoe u bent beperkt, toont niets: Ze toont alle B/L’s.',
  ],
  ['Declaration 42: Customs has released the goods', 'Aangifte 42: De douane heeft de goederen vrijgegeven'],
])('%s', (english, dutch) => {
  expect(say(english)).toBe(dutch);
});

test('whatever customs reports, no reason and no remark is left in English', () => {
  const day = '2026-07-12';
  const hold = [buildVoyageOnBill([{ type: 'CUSTOMS', code: '7H' }])];
  const folds = listDispositionCodes().flatMap(({ code }) => [
    assessActivities([buildActivity(code, day as never)]),
    assessActivities(
      [buildActivity('1C', null), buildActivity(code, day as never, { quantity: '3', isHold: true })],
      hold,
    ),
    assessActivities(
      [
        buildActivity(code, day as never, { isHold: false }),
        buildActivity('1C', day as never, { quantity: '2' }),
      ],
      hold,
    ),
  ]);
  const texts = folds.flatMap(({ summary, reasons }) =>
    [...reasons, ...summary.remarks].map(({ text }) => text),
  );
  expect(texts.length).toBeGreaterThan(2_000);
  const unread = texts.filter((text) => readSentences(text).some((part) => 'ownWords' in part));
  expect(unread).toEqual([]);
  expect(texts.filter((text) => say(text) === text)).toEqual([]);
});

test('a digest is said line by line, with how its rows stand; names and numbers stay as they are', () => {
  const digest =
    'New since the last digest:\n- MEDU1 · held · Acme\n… and 2 more\nAt the top:\n- MEDU2 · cleared';
  expect(say(digest)).toBe(
    'Nieuw sinds het vorige overzicht:\n- MEDU1 · vastgehouden · Acme\n… en nog 2\nBovenaan:\n- MEDU2 · vrij',
  );
});
