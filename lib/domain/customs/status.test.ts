import { describe, expect, test } from 'vitest';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import { buildActivity, buildVoyageOnBill } from '#lib/testing/build-customs-entry.ts';
import type { Hold } from '../trade-event.ts';
import { assessBill } from './assess-bill.ts';
import { BillBucket, BillStatus } from './bill.ts';
import { BUCKET_OF } from './status.ts';

const on = (day: number) => `2025-07-${String(day).padStart(2, '0')}`;
const seized = buildActivity('1T', on(10));
const denied = buildActivity('GY', on(10));
const held = buildActivity('1H', on(10));
const orderedAway = buildActivity('1S', on(10));
const released = buildActivity('1C', on(9));
const revoked = buildActivity('4E', on(10));
const moved = buildActivity('1J', on(8));
const filed = buildActivity('55', on(7));

const statusOf = (...activities: ReturnType<typeof buildActivity>[]) =>
  assessActivities(activities).summary.status;
const remarkCodes = (...activities: ReturnType<typeof buildActivity>[]) =>
  assessActivities(activities).summary.remarks.map(({ code }) => code);

test('every status has its bucket', () => {
  expect(BUCKET_OF).toEqual({
    seized: BillBucket.enum.held,
    denied: 'held',
    held: 'held',
    'general-order': 'held',
    'release-revoked': 'held',
    conflict: 'conflict',
    'partially-released': 'pending',
    cleared: 'cleared',
    'in-bond': 'pending',
    filed: 'pending',
    'no-decision': 'pending',
  });
  expect(Object.keys(BUCKET_OF)).toEqual(BillStatus.options);
});

describe('the first that applies wins', () => {
  test('seized before denied, denied before held, held before all that follows', () => {
    const everything = [filed, moved, released, revoked, orderedAway, held, denied, seized];
    expect(statusOf(...everything)).toBe('seized');
    expect(statusOf(...everything.slice(0, -1))).toBe('denied');
    expect(statusOf(...everything.slice(0, -2))).toBe('held');
    expect(statusOf(...everything.slice(0, -3))).toBe('general-order');
    expect(statusOf(...everything.slice(0, -4))).toBe('release-revoked');
    expect(statusOf(...everything.slice(0, -5))).toBe('cleared');
    expect(statusOf(...everything.slice(0, -6))).toBe('in-bond');
    expect(statusOf(...everything.slice(0, -7))).toBe('filed');
    expect(statusOf()).toBe('no-decision');
  });
});

describe('seized', () => {
  test('until a release follows', () => {
    expect(statusOf(released, seized)).toBe('seized');
    expect(statusOf(seized, buildActivity('1C', on(11)))).toBe('cleared');
  });

  test('though the seized quantity is all there is', () => {
    expect(
      statusOf(
        { ...filed, quantity: '200' },
        { ...released, quantity: '200' },
        { ...seized, quantity: '200' },
      ),
    ).toBe('seized');
  });

  test('no more when a release followed, even when that release was taken back', () => {
    expect(statusOf(seized, buildActivity('1C', on(11)), buildActivity('4E', on(12)))).toBe(
      'release-revoked',
    );
  });
});

describe('denied', () => {
  test('while the entry is open', () => {
    expect(statusOf(denied, buildActivity('H0', on(11)))).toBe('filed');
    expect(statusOf(denied, held, buildActivity('1I', on(11)))).toBe('denied');
  });

  test('a release does not lift a denial', () => {
    expect(statusOf(denied, buildActivity('1C', on(11)))).toBe('denied');
  });
});

describe('general order', () => {
  test.each(['1S', '1U'])('%s with no later release', (code) => {
    expect(statusOf(released, buildActivity(code, on(10)))).toBe('general-order');
    expect(statusOf(buildActivity(code, on(10)), buildActivity('1C', on(11)))).toBe('cleared');
  });

  test.each(['1Q', '1R', '1V'])('%s moves the clock only', (code) => {
    expect(statusOf(buildActivity(code))).toBe('filed');
    expect(statusOf(released, buildActivity(code))).toBe('cleared');
  });
});

describe('released but held is remarked', () => {
  test.each([
    ['seized', seized],
    ['denied', denied],
    ['held', held],
  ])('in %s', (status, activity) => {
    expect(statusOf(released, activity)).toBe(status);
    expect(remarkCodes(released, activity)).toEqual(['released-but-held']);
    expect(remarkCodes(activity)).toEqual([]);
  });

  test('and nowhere else', () => {
    expect(remarkCodes(released, orderedAway)).toEqual([]);
    expect(remarkCodes(released, revoked)).toEqual([]);
    expect(remarkCodes(released)).toEqual([]);
  });

  test('not with a release that was taken back', () => {
    expect(remarkCodes(released, buildActivity('5H', on(11)))).toEqual([]);
  });
});

describe('conflict', () => {
  const withHold = (hold: Partial<Hold>, release = released) =>
    assessActivities([release], [buildVoyageOnBill([hold])]).summary;
  const day = (text: number) => buildActivity('', on(text)).day;

  test.each(['CUSTOMS', 'USDA', 'FDA', 'SOMETHING NEW', null])(
    'a %s hold contradicts the release',
    (type) => {
      expect(withHold({ type, reportedOn: day(12) })).toMatchObject({
        bucket: 'conflict',
        status: 'conflict',
      });
    },
  );

  test.each(['FREIGHT', 'CARRIER', 'TERMINAL', 'OTHER'])('a %s hold does not', (type) => {
    expect(withHold({ type, code: '1H', reportedOn: day(12) }).status).toBe('cleared');
  });

  test('it must be reported on or after the day of the release', () => {
    expect(withHold({ reportedOn: day(8) }).status).toBe('cleared');
    expect(withHold({ reportedOn: day(9) }).status).toBe('conflict');
    expect(withHold({ reportedOn: day(10) }).status).toBe('conflict');
  });

  test('an unknown day on either side counts as after', () => {
    expect(withHold({ reportedOn: null }).status).toBe('conflict');
    expect(withHold({ reportedOn: day(8) }, buildActivity('1C', null)).status).toBe('conflict');
  });

  test('the last standing release counts, not the first and not one that was taken back', () => {
    const reported = [buildVoyageOnBill([{ reportedOn: day(12) }])];
    const again = buildActivity('1C', on(14));
    expect(assessActivities([released, again], reported).summary.status).toBe('cleared');
    expect(assessActivities([released, buildActivity('4E', on(15)), again], reported).summary.status).toBe(
      'release-revoked',
    );
    expect(
      assessActivities([released, again, buildActivity('4E', on(15)), buildActivity('1C', on(16))], reported)
        .summary.status,
    ).toBe('cleared');
  });

  test('any container of the bill is enough, and none is none', () => {
    const clear = buildVoyageOnBill([], { containerNumber: 'AAAU0000001' });
    const unknown = buildVoyageOnBill(null, { containerNumber: 'AAAU0000002' });
    expect(assessActivities([released], [clear, unknown]).summary.status).toBe('cleared');
    expect(
      assessActivities([released], [clear, unknown, buildVoyageOnBill([{ reportedOn: day(12) }])]).summary
        .status,
    ).toBe('conflict');
  });

  test('a bill that is not released has no conflict, whatever its containers say', () => {
    expect(assessActivities([filed], [buildVoyageOnBill([{ reportedOn: day(12) }])]).summary.status).toBe(
      'filed',
    );
    expect(
      assessBill({ billNumber: 'B', events: [], voyages: [buildVoyageOnBill([{}])] }).summary.status,
    ).toBe('no-decision');
  });

  test('a standing release that is flagged as a hold is one', () => {
    const flagged = { ...released, isHold: true };
    expect(assessActivities([flagged]).summary).toMatchObject({
      bucket: 'conflict',
      status: 'conflict',
      released: true,
      remarks: [{ code: 'contradictory-flag' }],
    });
    expect(statusOf(flagged, buildActivity('1C', on(11)))).toBe('conflict');
    expect(statusOf(flagged, revoked, buildActivity('1C', on(11)))).toBe('cleared');
  });

  test('it is found before a partial release', () => {
    expect(statusOf({ ...filed, quantity: '200' }, { ...released, quantity: '1', isHold: true })).toBe(
      'conflict',
    );
  });
});

describe('partially released', () => {
  const of = (manifested: string | null, ...quantities: (string | null)[]) =>
    statusOf(
      { ...filed, quantity: manifested },
      ...quantities.map((quantity, index) => buildActivity('1C', on(9 + index), { quantity })),
    );

  test('while a known quantity is less than a known manifested one', () => {
    expect(of('200', '120')).toBe('partially-released');
    expect(of('200', '120', '79.99')).toBe('partially-released');
    expect(of('200', '120', '80')).toBe('cleared');
    expect(of('200', '300')).toBe('cleared');
    expect(of('1000', '999')).toBe('partially-released');
    expect(of('0.3', '0.1', '0.2')).toBe('cleared');
  });

  test('what is not known is not compared', () => {
    expect(of(null, '120')).toBe('cleared');
    expect(of('200', null)).toBe('cleared');
    expect(of('200', '120', null)).toBe('cleared');
  });
});
