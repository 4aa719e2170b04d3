import { describe, expect, test } from 'vitest';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import { buildActivity } from '#lib/testing/build-customs-entry.ts';

const on = (day: number) => `2025-07-${String(day).padStart(2, '0')}`;
const of = (quantity: string) => ({ quantity });
const assess = (...activities: ReturnType<typeof buildActivity>[]) => assessActivities(activities);
const remarkCodes = (...activities: ReturnType<typeof buildActivity>[]) =>
  assess(...activities).summary.remarks.map(({ code }) => code);

describe('releases', () => {
  test.each(['1B', '1C', '4C'])('%s releases', (code) => {
    expect(assess(buildActivity(code, on(11), of('200'))).summary).toMatchObject({
      released: true,
      releasedOn: on(11),
      releasedQuantity: '200',
      status: 'cleared',
    });
  });

  test.each([
    '1I',
    '5I',
    '7I',
    '98',
    '4Q',
    '6I',
    '1Z',
    '1J',
    '18',
    'SR',
    'ESA',
    'A1',
    '3Z',
    'S1',
    '1Y',
    'CR',
  ])('%s releases nothing, whatever its words say', (code) => {
    expect(assess(buildActivity(code, on(11), { message: 'Released', isHold: false })).summary.released).toBe(
      false,
    );
  });

  test('releasedOn is the day of the last standing release', () => {
    expect(assess(buildActivity('1C', on(14)), buildActivity('1C', on(11))).summary.releasedOn).toBe(on(14));
    expect(assess(buildActivity('1C', on(11)), buildActivity('1C', null)).summary.releasedOn).toBeNull();
  });

  test('the released quantity is the sum of the standing releases', () => {
    expect(
      assess(buildActivity('1C', on(11), of('120')), buildActivity('1B', on(12), of('80.5'))).summary
        .releasedQuantity,
    ).toBe('200.5');
  });

  test('it is unknown when one of them has none, and when none stands', () => {
    expect(
      assess(buildActivity('1C', on(11), of('120')), buildActivity('1C', on(12))).summary.releasedQuantity,
    ).toBeNull();
    expect(assess(buildActivity('1H')).summary.releasedQuantity).toBeNull();
    expect(
      assess(buildActivity('1C', on(11), of('120')), buildActivity('4E', on(12), of('120'))).summary
        .releasedQuantity,
    ).toBeNull();
  });

  test.each(['1T', '1U', '1S', '1R'])('the quantity of %s is never released', (code) => {
    expect(
      assess(buildActivity(code, on(11), of('200')), buildActivity('1C', on(12), of('50'))).summary,
    ).toMatchObject({ releasedQuantity: '50', manifestedQuantity: '200', status: 'partially-released' });
  });

  test('a release date is shown and proves nothing', () => {
    expect(
      assess(buildActivity('ESA', on(15), { releaseDate: buildActivity('', on(16)).day })).summary,
    ).toMatchObject({ releaseDateReported: on(16), released: false, releasedOn: null, status: 'filed' });
  });
});

describe('revocations', () => {
  test.each(['4A', '5H', '15', '16', '4E', '54'])('%s takes back every release before it', (code) => {
    const { summary, heldSince } = assess(
      buildActivity('1C', on(10), of('120')),
      buildActivity('1C', on(11), of('80')),
      buildActivity(code, on(12), of('200')),
    );
    expect(summary).toMatchObject({
      released: false,
      releasedQuantity: null,
      releasedOn: null,
      bucket: 'held',
      remarks: [],
    });
    expect(heldSince).toBe(on(12));
  });

  test.each(['15', '16', '4E', '54'])('after %s the release is revoked until a later release', (code) => {
    const history = [buildActivity('1C', on(10), of('200')), buildActivity(code, on(12), of('200'))];
    expect(assess(...history).summary.status).toBe('release-revoked');
    expect(assess(...history, buildActivity('1C', on(13), of('50'))).summary).toMatchObject({
      released: true,
      releasedQuantity: '50',
      releasedOn: on(13),
    });
  });

  test.each(['4A', '5H', '15', '16', '4E', '54'])('%s with nothing standing is remarked', (code) => {
    expect(remarkCodes(buildActivity(code))).toEqual(['revocation-without-release']);
  });

  test('with nothing standing what it opens stays, and nothing counts as revoked', () => {
    expect(assess(buildActivity('4A')).summary).toMatchObject({
      status: 'held',
      openHolds: [{ code: '4A' }],
    });
    expect(assess(buildActivity('5H')).summary).toMatchObject({
      status: 'held',
      openHolds: [{ code: '5H' }],
    });
    expect(assess(buildActivity('4E')).summary.status).toBe('filed');
    expect(assess(buildActivity('4E', on(10)), buildActivity('1C', on(11))).summary.status).toBe('cleared');
  });

  test('a second one in a row is remarked and the release stays revoked', () => {
    const history = [buildActivity('1C', on(10)), buildActivity('4E', on(11)), buildActivity('16', on(12))];
    expect(remarkCodes(...history)).toEqual(['revocation-without-release']);
    expect(assess(...history).summary.status).toBe('release-revoked');
  });

  test('14 takes back the entry only', () => {
    expect(
      assess(buildActivity('1C', on(10), of('200')), buildActivity('14', on(11), of('200'))).summary,
    ).toMatchObject({ status: 'cleared', releasedQuantity: '200', remarks: [] });
    expect(assess(buildActivity('14')).summary).toMatchObject({ status: 'filed', remarks: [] });
  });

  test('4A takes the release back and orders an exam; 1B releases again', () => {
    const history = [buildActivity('1C', on(10)), buildActivity('4A', on(11))];
    expect(assess(...history).summary).toMatchObject({
      status: 'held',
      openHolds: [{ code: '4A', effect: 'EXAM' }],
    });
    expect(assess(...history, buildActivity('1B', on(12))).summary).toMatchObject({
      status: 'cleared',
      openHolds: [],
    });
  });

  test('5I closes 5H and does not restore the release', () => {
    const history = [buildActivity('1C', on(10)), buildActivity('5H', on(11))];
    expect(assess(...history).summary.status).toBe('held');
    expect(assess(...history, buildActivity('5I', on(12))).summary).toMatchObject({
      openHolds: [],
      released: false,
      status: 'release-revoked',
    });
    expect(assess(...history, buildActivity('5I', on(12)), buildActivity('1C', on(13))).summary.status).toBe(
      'cleared',
    );
  });

  test('on one day the place in the list decides what came first', () => {
    expect(assess(buildActivity('4E'), buildActivity('1C')).summary.status).toBe('cleared');
    expect(assess(buildActivity('1C'), buildActivity('4E')).summary.status).toBe('release-revoked');
  });
});

describe('the manifested quantity', () => {
  test('is the largest on any activity that neither releases nor revokes', () => {
    expect(
      assess(
        buildActivity('55', on(1), of('200')),
        buildActivity('56', on(2), of('180')),
        buildActivity('ZQ', on(3), of('9')),
        buildActivity('1C', on(4), of('900')),
        buildActivity('4E', on(5), of('800')),
        buildActivity('14', on(6), of('700')),
        buildActivity('4A', on(7), of('600')),
        buildActivity('5H', on(8), of('500')),
        buildActivity('4Z', on(9), of('400')),
      ).summary.manifestedQuantity,
    ).toBe('200');
  });

  test('is unknown when none has a quantity', () => {
    expect(
      assess(buildActivity('55'), buildActivity('1C', on(12), of('5'))).summary.manifestedQuantity,
    ).toBeNull();
  });
});

describe('moves', () => {
  test.each(['1J', '1W', '07', '1Z', '3W'])('%s authorises a move and releases nothing', (code) => {
    expect(assess(buildActivity(code)).summary).toMatchObject({
      status: 'in-bond',
      bucket: 'pending',
      released: false,
    });
  });

  test.each([
    ['95', '1J'],
    ['83', '1W'],
    ['83', '07'],
    ['4Z', '1Z'],
  ])('%s cancels the oldest standing %s', (cancel, move) => {
    expect(assess(buildActivity(move, on(10)), buildActivity(cancel, on(11))).summary.status).toBe('filed');
    expect(
      assess(buildActivity(move, on(10)), buildActivity(move, on(11)), buildActivity(cancel, on(12))).summary
        .status,
    ).toBe('in-bond');
    expect(assess(buildActivity(cancel, on(10)), buildActivity(move, on(11))).summary.status).toBe('in-bond');
  });

  test('83 cancels the oldest 1W and the oldest 07 at once', () => {
    expect(assess(buildActivity('1W'), buildActivity('07'), buildActivity('83')).summary.status).toBe(
      'filed',
    );
  });

  test('4Z cancels no other move, no release, and is no revocation', () => {
    expect(assess(buildActivity('1J'), buildActivity('4Z')).summary).toMatchObject({
      status: 'in-bond',
      remarks: [],
    });
    expect(assess(buildActivity('1C'), buildActivity('1Z'), buildActivity('4Z')).summary).toMatchObject({
      status: 'cleared',
      remarks: [],
    });
  });
});
