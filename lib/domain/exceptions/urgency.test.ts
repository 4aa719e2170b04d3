import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessEpisodeOf,
  buildAct,
  buildException,
  buildHold,
  buildReport,
  buildRoll,
  buildTrackingStopped,
  july,
} from '#lib/testing/build-container.ts';
import { addDays, type CalendarDay } from '../calendar-day.ts';
import { KnownExceptionName } from './container-exception.ts';
import { assessUrgency, toRankOn, toUrgencySchedule } from './urgency.ts';

const TODAY = '2025-07-15' as CalendarDay;
const inDays = (days: number) => addDays(TODAY, days);

type Fields = Parameters<typeof buildReport>[0];
const assess = (name: string, fields: Fields = {}, today = TODAY) =>
  assessUrgency(assessEpisodeOf(name, buildException(name, fields)), today);
const hold = { holds: [buildHold('CUSTOMS', '1H')] };
const roll = (from: string, to: string) =>
  assessUrgency(assessEpisodeOf('rolledCargo', buildRoll(['A', 'B'], [from, to])), TODAY);

test('exceptions are ordered by what they may cost', () => {
  const ordered = [
    assess('demurrageRisk', { lastFreeDay: inDays(-1) }),
    assess('demurrageDetected', { demurrageOwedAtPort: '275.50' }),
    assess('activeHold', { ...hold, lastFreeDay: inDays(2) }),
    assess('activeHold', hold),
    assess('demurrageRisk', { lastFreeDay: inDays(0) }),
    assess('demurrageRisk', { lastFreeDay: inDays(1) }),
    assess('demurrageRisk', { lastFreeDay: inDays(30) }),
    assess('demurrageRisk'),
    assess('isf5RequirementDetected'),
    assess('streetDwell', { status: 'FULL_OUTGATED' }),
    assess('splitCargo'),
    assess('railDwell'),
    roll('2025-07-15', '2025-07-22'),
    assess('somethingNew'),
    roll('2025-07-22', '2025-07-15'),
  ].map(({ rank }) => rank);
  expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
  expect(new Set(ordered).size).toBe(ordered.length);
  expect(ordered[0]).toBe(1);
});

test('no rail sightings are as urgent as rail dwell', () => {
  expect(assess('noRailSightings').rank).toBe(assess('railDwell').rank);
});

describe('past the last free day or detention day', () => {
  test.each<[string, Fields]>([
    ['demurrageRisk', { lineLastFreeDay: inDays(-1) }],
    ['demurrageDetected', { demurrageOwedAtPort: '275.50', lastFreeDay: inDays(-1) }],
    ['activeHold', { ...hold, lastFreeDay: inDays(-1) }],
    ['railDwell', { lastFreeDayAtRailStation: inDays(-1), isRailMove: true }],
    ['streetDwell', { detentionLastFreeDay: inDays(-1) }],
  ])('%s is the most urgent', (name, fields) => {
    const { rank, reason } = assess(name, fields);
    expect(rank).toBe(1);
    expect(reason).toContain('passed 1 day ago');
  });

  test('the last free day itself is not past', () => {
    expect(assess('demurrageRisk', { lastFreeDay: TODAY })).toMatchObject({
      reason: 'Last free day 15 Jul 2025 (port) is today.',
    });
    expect(assess('demurrageRisk', { lastFreeDay: TODAY }).rank).toBeGreaterThan(1);
  });

  test('the last free day counts wherever it was reported', () => {
    const facts = [
      buildException('activeHold', hold, july(1)),
      buildReport({ lastFreeDay: inDays(-1) }, july(2)),
    ];
    expect(assessUrgency(assessEpisodeOf('activeHold', ...facts), TODAY).rank).toBe(1);
  });

  test('once the container is out the day of the port no longer counts', () => {
    const fields = { lastFreeDay: inDays(-1), status: 'FULL_OUTGATED' };
    expect(assess('splitCargo', fields).rank).toBe(assess('splitCargo').rank);
  });
});

describe('an active hold', () => {
  test.each([
    [3, false],
    [2, true],
    [0, true],
  ])('with the last free day in %i days is pressed: %s', (days, pressed) => {
    const { rank } = assess('activeHold', { ...hold, lastFreeDay: inDays(days) });
    expect(rank < assess('activeHold', hold).rank).toBe(pressed);
  });
});

describe('a reason', () => {
  test.each<[string, Fields, string]>([
    ['demurrageDetected', { demurrageOwedAtPort: '275.50' }, 'Demurrage is rising. 275.50 owed.'],
    ['demurrageDetected', {}, 'Demurrage runs.'],
    [
      'activeHold',
      { ...hold, lastFreeDay: inDays(2) },
      'A hold is active. Last free day 17 Jul 2025 (port) is in 2 days.',
    ],
    ['demurrageRisk', {}, 'At risk of demurrage; no last free day is reported.'],
    ['streetDwell', {}, 'The empty has not come back. No detention day is reported.'],
    ['somethingNew', {}, 'An exception we have not met: read what the sender says.'],
  ])('of %s with %j is in words', (name, fields, reason) => {
    expect(assess(name, fields).reason).toBe(reason);
  });

  test.each(KnownExceptionName.options)('of %s is never empty', (name) => {
    expect(assess(name).reason).not.toBe('');
  });

  test('says whether demurrage still rises', () => {
    const owed = (amount: string, day: number) =>
      buildException('demurrageDetected', { demurrageOwedAtPort: amount }, july(day));
    const { reason } = assessUrgency(
      assessEpisodeOf('demurrageDetected', owed('300', 1), owed('100', 2)),
      TODAY,
    );
    expect(reason).toBe('Demurrage runs. 100 owed.');
  });
});

test('advanced is information only, even past the last free day', () => {
  const facts = [
    buildRoll(['A', 'B'], ['2025-07-22', '2025-07-15'], july(1)),
    buildReport({ lastFreeDay: inDays(-1) }, july(2)),
  ];
  const { rank, reason } = assessUrgency(assessEpisodeOf('rolledCargo', ...facts), TODAY);
  expect(rank).toBe(roll('2025-07-22', '2025-07-15').rank);
  expect(reason).toContain('information only');
});

test('nothing presses on what is resolved', () => {
  const detected = buildException('demurrageRisk', { lastFreeDay: inDays(-9) }, july(1));
  const byEvidence = assessEpisodeOf('demurrageRisk', detected, buildTrackingStopped(null, july(2)));
  const episode = assessEpisodeOf('demurrageRisk', detected);
  const byPerson = assessEpisodeOf('demurrageRisk', detected, buildAct(episode, 'resolve', july(2)));
  for (const resolved of [byEvidence, byPerson]) {
    expect(assessUrgency(resolved, TODAY).rank).toBeGreaterThan(assess('somethingNew').rank);
  }
});

test('the schedule gives the rank of every day', () => {
  const day = fc.integer({ min: -400, max: 400 }).map(inDays);
  fc.assert(
    fc.property(
      fc.constantFrom(...KnownExceptionName.options, 'somethingNew'),
      fc.option(day),
      day,
      (name, lastFreeDay, today) => {
        const fields = {
          ...(name === 'activeHold' ? hold : {}),
          lastFreeDay,
          detentionLastFreeDay: lastFreeDay,
        };
        const episode = assessEpisodeOf(name, buildException(name, fields));
        const schedule = toUrgencySchedule(episode);
        const bySql =
          today >= schedule.pastFrom
            ? 1
            : today >= schedule.pressedFrom
              ? schedule.pressedRank
              : schedule.baseRank;
        expect(assessUrgency(episode, today).rank).toBe(bySql);
        expect(toRankOn(schedule, today)).toBe(bySql);
      },
    ),
  );
});

test.each(['0001-01-01', '0001-01-02', '9999-12-30', '9999-12-31'])(
  'a last free day of %s is a day like any other',
  (lastFreeDay) => {
    const episode = assessEpisodeOf('activeHold', buildException('activeHold', { ...hold, lastFreeDay }));
    const schedule = toUrgencySchedule(episode);
    expect(schedule.pastFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(schedule.pressedFrom >= '0001-01-01').toBe(true);
    expect(assessUrgency(episode, TODAY).rank).toBe(lastFreeDay < TODAY ? 1 : 4);
  },
);
