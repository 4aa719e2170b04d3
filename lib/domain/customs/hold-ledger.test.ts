import { describe, expect, test } from 'vitest';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import { buildActivity } from '#lib/testing/build-customs-entry.ts';

const openCodes = (...activities: ReturnType<typeof buildActivity>[]) =>
  assessActivities(activities).summary.openHolds.map(({ code }) => code);
const remarkCodes = (...activities: ReturnType<typeof buildActivity>[]) =>
  assessActivities(activities).summary.remarks.map(({ code }) => code);

describe('what opens', () => {
  test.each([
    ['a hold', '1H', 'PLACE'],
    ['an exam', '1A', 'EXAM'],
    ['a load stop', '6H', 'LOAD_STOP'],
    ['a denial', 'GY', 'DENY'],
  ])('%s opens an entry of its code', (_, code, effect) => {
    expect(assessActivities([buildActivity(code)]).summary.openHolds).toMatchObject([
      { code, effect, placedOn: '2025-07-12' },
    ]);
  });

  test.each(['1H', '1A', '6H', 'GY', '4A', '5H', '7H'])(
    '%s opens also when isHold is false or null',
    (code) => {
      expect(openCodes(buildActivity(code, '2025-07-12', { isHold: false }))).toEqual([code]);
      expect(openCodes(buildActivity(code, '2025-07-12', { isHold: null }))).toEqual([code]);
    },
  );

  test('7H is a hold and an exam, and still one entry', () => {
    expect(openCodes(buildActivity('7H'))).toEqual(['7H']);
  });

  test.each(['ZQ', '19', 'ESA', '1J', '83', '3U', 'S5', '1N', 'BC', '1T', '1S', '4E', '14', '54', '4Z'])(
    '%s places nothing by itself, but the flag isHold opens an entry: the sender knows more than our table',
    (code) => {
      expect(openCodes(buildActivity(code))).toEqual([]);
      expect(openCodes(buildActivity(code, '2025-07-12', { isHold: false }))).toEqual([]);
      expect(openCodes(buildActivity(code, '2025-07-12', { isHold: true }))).toEqual([code]);
    },
  );

  test('an activity without a code opens an entry when it is flagged', () => {
    const state = assessActivities([
      buildActivity(null, '2025-07-12', { isHold: true, message: 'Held for papers' }),
    ]);
    expect(state.summary.openHolds).toMatchObject([{ code: null, effect: null, meaning: 'Held for papers' }]);
    expect(state.summary.status).toBe('held');
  });

  test.each(['1I', '4Q', '1C', '1B'])('%s removes or releases, so its flag isHold opens nothing', (code) => {
    expect(openCodes(buildActivity(code, '2025-07-12', { isHold: true }))).toEqual([]);
    expect(remarkCodes(buildActivity(code, '2025-07-12', { isHold: true }))).toContain('contradictory-flag');
    expect(remarkCodes(buildActivity(code, '2025-07-12', { isHold: false }))).not.toContain(
      'contradictory-flag',
    );
  });

  test('two placements of one code on one day are two entries, and one removal closes one', () => {
    const state = assessActivities([buildActivity('1H'), buildActivity('1H'), buildActivity('1I')]);
    expect(state.ledger).toMatchObject([
      { code: '1H', open: false, closedBy: '1I', closedOn: '2025-07-12' },
      { code: '1H', open: true, closedBy: null, closedOn: null },
    ]);
  });
});

describe('what closes', () => {
  test('a removal closes the oldest open entry of the code it names', () => {
    expect(
      assessActivities([
        buildActivity('1H', '2025-07-10'),
        buildActivity('1H', '2025-07-11'),
        buildActivity('1I', '2025-07-12'),
      ]).summary.openHolds,
    ).toMatchObject([{ code: '1H', placedOn: '2025-07-11' }]);
  });

  test('a removal closes nothing but the code it names', () => {
    expect(openCodes(buildActivity('1H'), buildActivity('2H'), buildActivity('1I'))).toEqual(['2H']);
  });

  test('a removal that names two codes closes the oldest of each', () => {
    expect(
      openCodes(buildActivity('7H'), buildActivity('1X'), buildActivity('7H'), buildActivity('7I')),
    ).toEqual(['7H']);
    expect(remarkCodes(buildActivity('1X'), buildActivity('7I'))).toEqual([]);
  });

  test.each([
    ['1I', '1H'],
    ['4Q', '2Q'],
  ])('%s before its %s has no effect and is remarked', (removal, hold) => {
    const activities = [buildActivity(removal, '2025-07-10'), buildActivity(hold, '2025-07-12')];
    expect(openCodes(...activities)).toEqual([hold]);
    expect(remarkCodes(...activities)).toEqual(['unmatched-removal']);
  });

  test('a second removal of one hold is remarked', () => {
    expect(remarkCodes(buildActivity('1H'), buildActivity('1I'), buildActivity('1I'))).toEqual([
      'unmatched-removal',
    ]);
  });

  test('a release that finds nothing to close is no unmatched removal', () => {
    expect(remarkCodes(buildActivity('1B'))).toEqual([]);
  });

  test('1B closes an intensive exam, an override and a transfer for exam; 4C the first two; 1C none', () => {
    const exams = [buildActivity('1A'), buildActivity('4A'), buildActivity('1X')];
    expect(openCodes(...exams, buildActivity('1B'))).toEqual([]);
    expect(openCodes(...exams, buildActivity('4C'))).toEqual(['1X']);
    expect(openCodes(...exams, buildActivity('1C'))).toEqual(['1A', '4A', '1X']);
  });

  test('a release does not lift a hold', () => {
    expect(openCodes(buildActivity('1H'), buildActivity('1C'), buildActivity('1B'))).toEqual(['1H']);
  });

  test('isHold: false, words and release dates close nothing that a code placed', () => {
    expect(
      openCodes(
        buildActivity('1H', '2025-07-10', { isHold: true }),
        buildActivity('1H', '2025-07-10', {
          isHold: false,
          message: 'Hold removed',
          releaseDate: null,
        }),
      ),
    ).toEqual(['1H', '1H']);
  });

  test('a security filing that is matched closes no entry: ISF codes have no part in the ledger', () => {
    expect(
      openCodes(buildActivity('S2', '2025-07-10', { isHold: true }), buildActivity('S1', '2025-07-11')),
    ).toEqual(['S2']);
  });

  test('a cancelled move closes no entry', () => {
    expect(openCodes(buildActivity('1J', '2025-07-10', { isHold: true }), buildActivity('95'))).toEqual([
      '1J',
    ]);
  });
});

describe('a hold that only a flag opened', () => {
  const flagged = buildActivity('ZQ', '2025-07-10', { isHold: true, message: 'Review' });
  const later = (message: string, isHold: boolean | null = false, code: string | null = 'ZQ') =>
    buildActivity(code, '2025-07-11', { isHold, message });

  test('closes when a later activity of its code says in words that it is gone', () => {
    expect(assessActivities([flagged, later('Review hold removed')]).ledger).toMatchObject([
      { code: 'ZQ', open: false, closedOn: '2025-07-11', closedBy: 'ZQ' },
    ]);
  });

  test.each([
    ['the words are missing', later('Review done')],
    ['they come after "not"', later('Hold not removed')],
    ['it is no whole word', later('unreleased')],
    ['the code is another', later('Review hold removed', false, 'ZR')],
    ['it is flagged as a hold itself', later('Review hold removed', true)],
    ['its flag is null', later('Review hold removed', null)],
  ])('stays when %s', (_, activity) => {
    expect(openCodes(flagged, activity)).toContain('ZQ');
  });

  test('stays when its flag was not reported', () => {
    expect(openCodes(flagged, buildActivity('ZQ', '2025-07-11', { message: 'removed' }))).toEqual(['ZQ']);
  });

  test('stays when the words came before it', () => {
    expect(
      openCodes(buildActivity('ZQ', '2025-07-09', { isHold: false, message: 'removed' }), flagged),
    ).toEqual(['ZQ']);
  });

  test('of two the oldest closes', () => {
    expect(
      assessActivities([flagged, { ...flagged, message: 'Second review' }, later('Review released')]).ledger,
    ).toMatchObject([{ open: false }, { open: true, meaning: 'Second review' }]);
  });

  test('of a code in the table closes alike', () => {
    expect(
      openCodes(
        buildActivity('19', '2025-07-10', { isHold: true }),
        buildActivity('19', '2025-07-11', { isHold: false, message: 'LIFTED' }),
      ),
    ).toEqual([]);
  });
});
