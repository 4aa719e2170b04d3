import { describe, expect, test } from 'vitest';
import { toSightings } from '#lib/domain/sighting.ts';
import type { CustomsActivityReport, TradeEventOf } from '#lib/domain/trade-event.ts';
import { buildActivity, buildCustomsEntry } from '#lib/testing/build-customs-entry.ts';
import { mergeActivities } from './merge-activities.ts';

const MONDAY = '2025-07-14T08:00:00.000Z';
const MONDAY_EVENING = '2025-07-14T20:00:00.000Z';
const TUESDAY = '2025-07-15T08:00:00.000Z';

function merge(...deliveries: TradeEventOf<'customs-entry-reported'>[]) {
  return mergeActivities(toSightings(deliveries));
}

const codes = (activities: { code: string | null }[]) => activities.map(({ code }) => code);

describe('what makes two reports one activity', () => {
  test('code, day, message and quantity', () => {
    const hold = buildActivity('1H', '2025-07-12', { message: 'CBP hold', quantity: '1' });
    const differing: Partial<CustomsActivityReport>[] = [
      { code: '2H' },
      { day: null },
      { message: 'CBP HOLD' },
      { quantity: '2' },
      { quantity: null },
    ];
    for (const difference of differing) {
      expect(merge(buildCustomsEntry([hold], MONDAY), buildCustomsEntry([hold], TUESDAY))).toHaveLength(1);
      expect(
        merge(buildCustomsEntry([hold], MONDAY), buildCustomsEntry([{ ...hold, ...difference }], TUESDAY)),
      ).toHaveLength(2);
    }
  });

  test('the raw code, the flag, the release date and the origin are no part of it', () => {
    const hold = buildActivity('1H');
    const [activity, ...others] = merge(
      buildCustomsEntry([hold], MONDAY),
      buildCustomsEntry(
        [{ ...hold, rawCode: '1h - CBP HOLD', isHold: true, releaseDate: null, releaseOrigin: 'CBP' }],
        TUESDAY,
      ),
    );
    expect(others).toEqual([]);
    expect(activity).toMatchObject({ rawCode: '1h - CBP HOLD', isHold: true, releaseOrigin: 'CBP' });
  });

  test('quantities are compared as numbers', () => {
    const one = buildActivity('1C', '2025-07-12', { quantity: '1200' });
    expect(
      merge(
        buildCustomsEntry([one], MONDAY),
        buildCustomsEntry([{ ...one, quantity: '1200.0', rawQuantity: '1,200.0' }], TUESDAY),
      ),
    ).toHaveLength(1);
  });

  test('equals within one delivery are told apart by their number', () => {
    const hold = buildActivity('1H');
    const twice = buildCustomsEntry([hold, hold], MONDAY);
    expect(merge(twice)).toHaveLength(2);
    expect(merge(twice, buildCustomsEntry([hold], TUESDAY))).toHaveLength(2);
    expect(merge(twice, buildCustomsEntry([hold, hold, hold], TUESDAY))).toHaveLength(3);
    expect(new Set(merge(twice).map(({ id }) => id)).size).toBe(2);
  });

  test('a repeated full list is a no-op and absence deletes nothing', () => {
    const list = [buildActivity('55', '2025-07-10'), buildActivity('1H', '2025-07-12')];
    const once = merge(buildCustomsEntry(list, MONDAY));
    const again = merge(
      buildCustomsEntry(list, MONDAY),
      buildCustomsEntry(list, TUESDAY),
      buildCustomsEntry([], '2025-07-16T08:00:00.000Z'),
    );
    expect(codes(again)).toEqual(codes(once));
    expect(again.map(({ timesSeen }) => timesSeen)).toEqual([2, 2]);
    expect(again.map(({ id }) => id)).toEqual(once.map(({ id }) => id));
  });

  test('a retry with a renewed sentAt is not another sighting', () => {
    const list = [buildActivity('1H')];
    const [activity] = merge(
      buildCustomsEntry(list, MONDAY),
      buildCustomsEntry(list, '2025-07-14T11:00:00.000Z'),
    );
    expect(activity?.timesSeen).toBe(1);
    expect(activity?.factIds).toHaveLength(2);
  });
});

describe('fields that are said again', () => {
  const reported = (said: Partial<CustomsActivityReport>) => [buildActivity('ESA', '2025-07-12', said)];

  test('the newest sighting that has the field wins, in whatever order they came', () => {
    const old = buildCustomsEntry(
      reported({ isHold: true, releaseDate: null, releaseOrigin: 'CBP' }),
      MONDAY,
    );
    const young = buildCustomsEntry(reported({ isHold: false, releaseOrigin: 'FDA' }), TUESDAY);
    for (const deliveries of [
      [old, young],
      [young, old],
    ]) {
      expect(merge(...deliveries)).toMatchObject([{ isHold: false, releaseOrigin: 'FDA' }]);
    }
  });

  test('null is a value, and only a missing field keeps the older one', () => {
    const first = buildCustomsEntry(reported({ isHold: true, releaseOrigin: 'CBP' }), MONDAY);
    expect(merge(first, buildCustomsEntry(reported({}), TUESDAY))).toMatchObject([
      { isHold: true, releaseOrigin: 'CBP' },
    ]);
    expect(
      merge(first, buildCustomsEntry(reported({ isHold: null, releaseOrigin: null }), TUESDAY)),
    ).toMatchObject([{ isHold: null, releaseOrigin: null }]);
  });

  test('a message without sentAt is older than all', () => {
    expect(
      merge(
        buildCustomsEntry(reported({ isHold: true }), MONDAY),
        buildCustomsEntry(reported({ isHold: false }), null),
      ),
    ).toMatchObject([{ isHold: true }]);
  });

  test('at equal times the larger content digest wins, in whatever order they came', () => {
    const yes = buildCustomsEntry(reported({ isHold: true }), MONDAY);
    const no = buildCustomsEntry(reported({ isHold: false }), MONDAY);
    const winner = yes.contentKey > no.contentKey;
    expect(merge(yes, no)).toMatchObject([{ isHold: winner }]);
    expect(merge(no, yes)).toMatchObject([{ isHold: winner }]);
  });
});

describe('the order of activities', () => {
  test('by day first', () => {
    expect(
      codes(merge(buildCustomsEntry([buildActivity('1I', '2025-07-13'), buildActivity('1H', '2025-07-12')]))),
    ).toEqual(['1H', '1I']);
  });

  test('on one day by the earliest sighting that reported it', () => {
    const hold = buildActivity('1H');
    const removal = buildActivity('1I');
    expect(
      codes(merge(buildCustomsEntry([removal, hold], TUESDAY), buildCustomsEntry([hold], MONDAY))),
    ).toEqual(['1H', '1I']);
  });

  test("within one sighting by the place in that delivery's list", () => {
    expect(
      codes(merge(buildCustomsEntry([buildActivity('1I'), buildActivity('1H'), buildActivity('1C')]))),
    ).toEqual(['1I', '1H', '1C']);
  });

  test.each([
    ['an unreadable', '07/10/2025'],
    ['an impossible', '2025-13-40'],
    ['a missing', null],
  ])('%s day takes the day of its earliest sighting', (_, day) => {
    const undated = buildActivity('1H', day);
    expect(
      codes(
        merge(
          buildCustomsEntry(
            [buildActivity('55', '2025-07-13'), buildActivity('1C', '2025-07-15')],
            MONDAY_EVENING,
          ),
          buildCustomsEntry([undated], MONDAY_EVENING),
          buildCustomsEntry([undated], '2025-07-20T08:00:00.000Z'),
        ),
      ),
    ).toEqual(['55', '1H', '1C']);
  });

  test('without a day and without sentAt it is older than all', () => {
    expect(
      codes(
        merge(
          buildCustomsEntry([buildActivity('55', '2025-07-01')], MONDAY),
          buildCustomsEntry([buildActivity('1H', null)], null),
        ),
      ),
    ).toEqual(['1H', '55']);
  });

  test('only a day that was sent and cannot be read is kept as unreadable', () => {
    expect(
      merge(buildCustomsEntry([buildActivity('1H', '07/10/2025'), buildActivity('2H', null)])),
    ).toMatchObject([
      { code: '1H', day: null, unreadableDay: '07/10/2025' },
      { code: '2H', day: null, unreadableDay: null },
    ]);
  });
});
