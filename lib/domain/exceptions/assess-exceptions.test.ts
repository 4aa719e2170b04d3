import { describe, expect, test } from 'vitest';
import {
  assessEpisodeOf,
  assessEpisodesOf,
  assessVoyageOf,
  buildException,
  buildHold,
  buildReport,
  buildRoll,
  buildTrackingStopped,
  july,
} from '#lib/testing/build-container.ts';
import type { ContainerFact } from '../containers/container-fact.ts';

const held = (day: number, ...holds: ReturnType<typeof buildHold>[]) =>
  buildException('activeHold', { holds: holds.length > 0 ? holds : [buildHold('CUSTOMS', '1H')] }, july(day));
const owed = (day: number, amount: string | null) =>
  buildException('demurrageDetected', { demurrageOwedAtPort: amount }, july(day));
const risk = (day: number) =>
  buildException('demurrageRisk', { status: 'AVAILABLE', lastFreeDay: null }, july(day));
const status = (day: number, text: string) => buildReport({ status: text }, july(day));
const dwell = (day: number, step: string | null) => buildException('railDwell', { status: step }, july(day));
const unseen = (day: number, position: string | null, step = 'LOADED_ON_RAIL') =>
  buildException('noRailSightings', { status: step, lastKnownPositionDate: position }, july(day));

describe('an episode', () => {
  test('opens when an exception is detected', () => {
    const detected = buildException('splitCargo', { status: 'LOADED' }, july(3), { scac: 'MSCU' });
    expect(assessEpisodeOf('splitCargo', detected)).toMatchObject({
      containerNumber: 'MSKU6011672',
      billNumber: 'MEDU1234567',
      scac: 'MSCU',
      title: 'Split cargo',
      state: 'open',
      episode: 1,
      openedAt: july(3),
      lastSeenAt: july(3),
      timesSeen: 1,
      context: { status: 'LOADED' },
      closedAt: null,
      closedBy: null,
      history: [{ what: 'detected', at: july(3), factIds: [detected.id] }],
    });
  });

  test('is seen again, with the context of the newest sighting, and counts sightings', () => {
    const facts = [dwell(1, 'DISCHARGED'), dwell(3, 'ARRIVED_AT_RAIL_FACILITY'), dwell(2, 'LOADED_ON_RAIL')];
    expect(assessEpisodesOf('railDwell', ...facts)).toMatchObject([
      {
        openedAt: july(1),
        lastSeenAt: july(3),
        timesSeen: 3,
        context: { status: 'ARRIVED_AT_RAIL_FACILITY' },
      },
    ]);
  });

  test('does not count a retry with a renewed sentAt', () => {
    const again = buildException('splitCargo', {}, july(1, 14, 30));
    const episode = assessEpisodeOf('splitCargo', buildException('splitCargo', {}, july(1, 12)), again);
    expect(episode).toMatchObject({ timesSeen: 1, lastSeenAt: july(1, 12) });
  });

  test('counts the same content days later', () => {
    const facts = [buildException('splitCargo', {}, july(1)), buildException('splitCargo', {}, july(4))];
    expect(assessEpisodesOf('splitCargo', ...facts)).toMatchObject([{ timesSeen: 2, lastSeenAt: july(4) }]);
  });

  test('without sentAt has no openedAt', () => {
    const undated = buildException('splitCargo', {}, null);
    expect(assessEpisodeOf('splitCargo', undated)).toMatchObject({ openedAt: null, lastSeenAt: null });
    const seen = assessEpisodeOf('splitCargo', undated, buildException('splitCargo', {}, july(2)));
    expect(seen).toMatchObject({ openedAt: null, lastSeenAt: july(2), timesSeen: 2 });
  });

  test('of an unknown name is listed with its name and context, and closes only when tracking stops', () => {
    const facts: ContainerFact[] = [
      buildException('customsExamDelay', {}, july(1), { context: { exam: { days: '4' } } }),
      status(2, 'EMPTY_RETURNED'),
    ];
    expect(assessEpisodesOf('customsExamDelay', ...facts)).toMatchObject([
      { title: 'Customs exam delay', state: 'open', context: { exam: { days: '4' } } },
    ]);
    const stopped = buildTrackingStopped(null, july(3));
    expect(assessEpisodeOf('customsExamDelay', ...facts, stopped).state).toBe('resolved');
  });

  test('has the same id and version whatever was delivered twice', () => {
    const first = buildException('splitCargo', {}, july(1));
    const retry = buildException('splitCargo', {}, july(1, 13));
    const one = assessEpisodeOf('splitCargo', first);
    const two = assessEpisodeOf('splitCargo', retry, first, retry);
    expect(two).toMatchObject({ id: one.id, version: one.version });
  });

  test('has another version once it is seen again', () => {
    const first = buildException('splitCargo', {}, july(1));
    const seen = assessEpisodeOf('splitCargo', first, buildException('splitCargo', {}, july(4)));
    expect(seen.id).toBe(assessEpisodeOf('splitCargo', first).id);
    expect(seen.version).not.toBe(assessEpisodeOf('splitCargo', first).version);
  });

  test('names the siblings of the newest sighting that has them', () => {
    const siblings = [{ containerNumber: 'MSCU7654321', status: null }];
    const facts = [
      buildException('splitCargo', {}, july(1), { siblings }),
      buildException('splitCargo', {}, july(2)),
    ];
    expect(assessEpisodeOf('splitCargo', ...facts).siblings).toEqual(siblings);
  });

  test('is of one voyage: another bill has its own', () => {
    const facts = [buildException('splitCargo', {}, july(1)), buildException('splitCargo', {}, july(2))];
    const [one, two] = [facts[0], facts[1]];
    if (!one || !two) throw new Error('two facts');
    const other = { ...two, data: { ...two.data, billNumber: 'OOLU1' } };
    expect(assessVoyageOf(one).exceptions[0]?.id).not.toBe(assessVoyageOf(other).exceptions[0]?.id);
  });
});

describe('a newer sighting after the close', () => {
  test('opens the next episode', () => {
    const closing = buildReport({ holds: [] }, july(2));
    expect(assessEpisodesOf('activeHold', held(1), closing, held(3))).toMatchObject([
      { episode: 1, state: 'resolved', closedAt: july(2) },
      { episode: 2, state: 'open', openedAt: july(3), timesSeen: 1 },
    ]);
  });

  test('also after tracking has stopped', () => {
    const facts = [
      buildException('splitCargo', {}, july(1)),
      buildTrackingStopped('LIFECYCLE_COMPLETE', july(2)),
      buildException('splitCargo', {}, july(3)),
    ];
    expect(assessEpisodesOf('splitCargo', ...facts).map(({ episode, state }) => [episode, state])).toEqual([
      [1, 'resolved'],
      [2, 'open'],
    ]);
  });

  test('has an id of its own', () => {
    const [first, second] = assessEpisodesOf(
      'activeHold',
      held(1),
      buildReport({ holds: [] }, july(2)),
      held(3),
    );
    expect(first?.id).not.toBe(second?.id);
  });

  test('evidence that is older than the detection closes nothing', () => {
    expect(assessEpisodesOf('activeHold', buildReport({ holds: [] }, july(1)), held(2))).toMatchObject([
      { state: 'open' },
    ]);
  });
});

describe('activeHold', () => {
  test('closes when the newest list shows none active, and names it', () => {
    const closing = buildReport({ holds: [] }, july(2));
    expect(assessEpisodeOf('activeHold', held(1), closing)).toMatchObject({
      state: 'resolved',
      closedAt: july(2),
      closedBy: { kind: 'evidence', person: null, factIds: [closing.id] },
    });
  });

  test('closes when all holds of the list are resolved', () => {
    const resolved = buildHold('CUSTOMS', '1H', { resolvedAt: '2025-07-12' });
    expect(assessEpisodeOf('activeHold', held(1), buildReport({ holds: [resolved] }, july(2))).state).toBe(
      'resolved',
    );
  });

  test('stays open while one of several is active', () => {
    const list = [buildHold('CUSTOMS', '1H'), buildHold('FREIGHT', '7H', { resolvedAt: '2025-07-12' })];
    expect(assessEpisodeOf('activeHold', held(1), buildReport({ holds: list }, july(2))).state).toBe('open');
  });

  test('is not closed by null, by a missing list, or by the container being out', () => {
    const facts = [
      buildReport({ holds: null }, july(2)),
      buildReport({}, july(3)),
      status(4, 'FULL_OUTGATED'),
    ];
    expect(assessEpisodeOf('activeHold', held(1), ...facts).state).toBe('open');
  });

  test.each([
    ['no holds', []],
    ['only resolved ones', [buildHold('CUSTOMS', '1H', { resolvedAt: '2025-07-12' })]],
  ])('with %s contradicts itself: it opens nothing and closes what is open', (_, holds) => {
    const contradiction = buildException('activeHold', { holds }, july(2));
    expect(assessEpisodesOf('activeHold', contradiction)).toEqual([]);
    expect(assessEpisodesOf('activeHold', held(1), contradiction)).toMatchObject([
      { state: 'resolved', timesSeen: 1, lastSeenAt: july(1), closedBy: { factIds: [contradiction.id] } },
    ]);
  });

  test('without a list opens, unless the newest list shows none active', () => {
    const listless = buildException('activeHold', { holds: null }, july(2));
    expect(assessEpisodesOf('activeHold', listless)).toHaveLength(1);
    expect(assessEpisodesOf('activeHold', buildReport({ holds: [] }, july(1)), listless)).toEqual([]);
  });
});

describe('demurrageRisk', () => {
  test('is superseded when demurrage is detected', () => {
    const detected = owed(2, '275.50');
    expect(assessEpisodeOf('demurrageRisk', risk(1), detected)).toMatchObject({
      state: 'resolved',
      closedAt: july(2),
      closedBy: { kind: 'evidence', rule: 'Superseded: demurrage was detected.', factIds: [detected.id] },
    });
  });

  test('is not superseded by a demurrage that owes nothing', () => {
    expect(assessEpisodeOf('demurrageRisk', risk(1), owed(2, '0')).state).toBe('open');
  });

  test('closes when the container is out', () => {
    expect(assessEpisodeOf('demurrageRisk', risk(1), status(2, 'FULL_OUTGATED')).state).toBe('resolved');
    expect(assessEpisodeOf('demurrageRisk', risk(1), status(2, 'DELIVERED')).state).toBe('resolved');
  });

  test("is closed by another exception's context that says the container is out", () => {
    const street = buildException('streetDwell', { status: 'FULL_OUTGATED' }, july(2));
    expect(assessEpisodeOf('demurrageRisk', risk(1), street)).toMatchObject({
      closedBy: { factIds: [street.id] },
    });
  });

  test('of a rail move stays open when the container leaves the port', () => {
    const left = buildReport({ status: 'FULL_OUTGATED', isRailMove: true }, july(2));
    expect(assessEpisodeOf('demurrageRisk', risk(1), left).state).toBe('open');
    const fetched = status(3, 'FULL_OUTGATED_FROM_RAIL_FACILITY');
    expect(assessEpisodeOf('demurrageRisk', risk(1), left, fetched).state).toBe('resolved');
  });

  test('is evidence only while demurrage is open', () => {
    expect(assessEpisodesOf('demurrageRisk', owed(1, '275.50'), risk(2))).toEqual([]);
    expect(assessEpisodesOf('demurrageRisk', risk(1), owed(2, '275.50'), risk(3))).toMatchObject([
      { state: 'resolved', timesSeen: 1 },
    ]);
  });

  test('is evidence only once the container is out', () => {
    expect(assessEpisodesOf('demurrageRisk', status(1, 'FULL_OUTGATED'), risk(2))).toEqual([]);
  });

  test('opens again once demurrage is paid', () => {
    const episodes = assessEpisodesOf('demurrageRisk', risk(1), owed(2, '275.50'), owed(3, '0'), risk(4));
    expect(episodes.map(({ state }) => state)).toEqual(['resolved', 'open']);
  });
});

describe('demurrageDetected', () => {
  test('closes when nothing is owed any more', () => {
    const paid = buildReport({ demurrageOwedAtPort: '0.00' }, july(2));
    expect(assessEpisodeOf('demurrageDetected', owed(1, '275.50'), paid)).toMatchObject({
      state: 'resolved',
      closedBy: { kind: 'evidence', rule: 'Nothing is owed any more.', factIds: [paid.id] },
    });
  });

  test('stays open while something is owed elsewhere', () => {
    const atRail = buildReport({ demurrageOwedAtRail: '80' }, july(2));
    const paidAtPort = buildReport({ demurrageOwedAtPort: '0' }, july(3));
    const episode = assessEpisodeOf('demurrageDetected', owed(1, '275.50'), atRail, paidAtPort);
    expect(episode.state).toBe('open');
  });

  test('stays open when an amount is null', () => {
    const silent = buildReport({ demurrageOwedAtPort: null }, july(2));
    expect(assessEpisodeOf('demurrageDetected', owed(1, '275.50'), silent).state).toBe('open');
  });

  test('closes when the container is out', () => {
    expect(assessEpisodeOf('demurrageDetected', owed(1, '275.50'), status(2, 'FULL_OUTGATED'))).toMatchObject(
      {
        state: 'resolved',
        closedBy: { rule: 'The container is out (full outgated).' },
      },
    );
  });

  test('opens also when no amount is given', () => {
    expect(assessEpisodesOf('demurrageDetected', owed(1, null))).toMatchObject([{ state: 'open' }]);
  });

  test('with nothing owed contradicts itself: it opens nothing and closes what is open', () => {
    expect(assessEpisodesOf('demurrageDetected', owed(1, '0'))).toEqual([]);
    expect(assessEpisodesOf('demurrageDetected', owed(1, '275.50'), owed(2, '0'))).toMatchObject([
      { state: 'resolved', timesSeen: 1 },
    ]);
  });

  test('with nothing owed at the port but something at the rail opens', () => {
    const atRail = buildException('demurrageDetected', {
      demurrageOwedAtPort: '0',
      demurrageOwedAtRail: '80',
    });
    expect(assessEpisodesOf('demurrageDetected', atRail)).toHaveLength(1);
  });

  test('is evidence only once the container is out', () => {
    expect(assessEpisodesOf('demurrageDetected', status(1, 'FULL_OUTGATED'), owed(2, '275.50'))).toEqual([]);
  });

  test('that rises, is paid and rises again is two episodes', () => {
    const facts = [owed(1, '275.50'), owed(2, '550'), owed(3, '0'), owed(4, '100')];
    expect(assessEpisodesOf('demurrageDetected', ...facts)).toMatchObject([
      { timesSeen: 2, closedAt: july(3) },
      { episode: 2, state: 'open', openedAt: july(4) },
    ]);
  });
});

describe('streetDwell', () => {
  const street = (day: number, emptyReturnedOn: string | null = null) =>
    buildException('streetDwell', { status: 'FULL_OUTGATED', emptyReturnedOn }, july(day));

  test('closes when the empty was returned, by its day or by its status', () => {
    const byDay = buildReport({ emptyReturnedOn: '2025-07-02' }, july(2));
    expect(assessEpisodeOf('streetDwell', street(1), byDay)).toMatchObject({
      closedBy: { factIds: [byDay.id] },
    });
    expect(assessEpisodeOf('streetDwell', street(1), status(2, 'Empty returned')).state).toBe('resolved');
  });

  test('stays open when the empty was picked up', () => {
    expect(assessEpisodeOf('streetDwell', street(1), status(2, 'EMPTY_PICKED_UP_FOR_RETURN')).state).toBe(
      'open',
    );
  });

  test('with emptyReturnedDate contradicts itself: it opens nothing and closes what is open', () => {
    expect(assessEpisodesOf('streetDwell', street(1, '2025-07-01'))).toEqual([]);
    expect(assessEpisodesOf('streetDwell', street(1), street(2, '2025-07-02'))).toMatchObject([
      { state: 'resolved', timesSeen: 1 },
    ]);
  });

  test('is evidence only once the empty was returned', () => {
    expect(assessEpisodesOf('streetDwell', status(1, 'EMPTY_RETURNED'), street(2))).toEqual([]);
  });
});

describe('railDwell', () => {
  test.each([
    ['DISCHARGED', 'LOADED_ON_RAIL'],
    ['DISCHARGED', 'ARRIVED_AT_RAIL_FACILITY'],
    ['LOADED_ON_RAIL', 'ARRIVED_AT_RAIL_FACILITY'],
    ['ARRIVED_AT_RAIL_FACILITY', 'FULL_OUTGATED_FROM_RAIL_FACILITY'],
    ['DISCHARGED', 'FULL_OUTGATED'],
  ])('at %s closes on the later %s', (at, later) => {
    const moved = status(2, later);
    expect(assessEpisodeOf('railDwell', dwell(1, at), moved)).toMatchObject({
      state: 'resolved',
      closedBy: { kind: 'evidence', factIds: [moved.id] },
    });
  });

  test.each([
    ['LOADED_ON_RAIL', 'LOADED_ON_RAIL'],
    ['ARRIVED_AT_RAIL_FACILITY', 'LOADED_ON_RAIL'],
    ['DISCHARGED', 'AVAILABLE'],
  ])('at %s stays open on %s', (at, other) => {
    expect(assessEpisodeOf('railDwell', dwell(1, at), status(2, other)).state).toBe('open');
  });

  test('of a rail move stays open when the container leaves the port', () => {
    const left = buildReport({ status: 'FULL_OUTGATED', isRailMove: true }, july(2));
    expect(assessEpisodeOf('railDwell', dwell(1, 'DISCHARGED'), left).state).toBe('open');
  });

  test('at a later step is seen again, and the step is that of the newest sighting', () => {
    const facts = [dwell(1, 'DISCHARGED'), dwell(2, 'ARRIVED_AT_RAIL_FACILITY')];
    expect(assessEpisodesOf('railDwell', ...facts)).toMatchObject([{ state: 'open', timesSeen: 2 }]);
    expect(assessEpisodeOf('railDwell', ...facts, status(3, 'LOADED_ON_RAIL')).state).toBe('open');
    expect(assessEpisodeOf('railDwell', ...facts, status(3, 'DELIVERED')).state).toBe('resolved');
  });

  test('is evidence only once the container has moved on, or is out', () => {
    expect(assessEpisodesOf('railDwell', status(1, 'LOADED_ON_RAIL'), dwell(2, 'DISCHARGED'))).toEqual([]);
    expect(
      assessEpisodesOf('railDwell', status(1, 'DELIVERED'), dwell(2, 'ARRIVED_AT_RAIL_FACILITY')),
    ).toEqual([]);
  });

  test('opens again at a later step after it closed', () => {
    const facts = [dwell(1, 'DISCHARGED'), status(2, 'LOADED_ON_RAIL'), dwell(3, 'ARRIVED_AT_RAIL_FACILITY')];
    expect(assessEpisodesOf('railDwell', ...facts).map(({ state }) => state)).toEqual(['resolved', 'open']);
  });

  test('without a status waits where the container was last', () => {
    const facts = [status(1, 'LOADED_ON_RAIL'), dwell(2, null)];
    expect(assessEpisodeOf('railDwell', ...facts, status(3, 'LOADED_ON_RAIL')).state).toBe('open');
    expect(assessEpisodeOf('railDwell', ...facts, status(3, 'ARRIVED_AT_RAIL_FACILITY')).state).toBe(
      'resolved',
    );
  });
});

describe('noRailSightings', () => {
  test('closes on a later step', () => {
    expect(
      assessEpisodeOf('noRailSightings', unseen(1, null), status(2, 'ARRIVED_AT_RAIL_FACILITY')),
    ).toMatchObject({
      state: 'resolved',
      closedBy: { rule: 'The container has moved on: arrived at rail facility.' },
    });
    expect(
      assessEpisodeOf('noRailSightings', unseen(1, null), dwell(2, 'ARRIVED_AT_RAIL_FACILITY')).state,
    ).toBe('resolved');
  });

  test('closes on a later position, not on the same', () => {
    const seen = (position: string) => buildReport({ lastKnownPositionDate: position }, july(2));
    const open = unseen(1, '2025-06-28T00:00:00.000Z');
    expect(assessEpisodeOf('noRailSightings', open, seen('2025-06-29')).state).toBe('resolved');
    expect(assessEpisodeOf('noRailSightings', open, seen('2025-06-28')).state).toBe('open');
    expect(assessEpisodeOf('noRailSightings', open, seen('2025-06-27')).state).toBe('open');
    expect(assessEpisodeOf('noRailSightings', open, seen('yesterday')).state).toBe('open');
  });

  test('closes on a location event', () => {
    const located = buildReport({}, july(2), { about: 'location' });
    expect(assessEpisodeOf('noRailSightings', unseen(1, null), located).state).toBe('resolved');
  });

  test('at a later position is seen again', () => {
    const facts = [unseen(1, '2025-06-28'), unseen(3, '2025-06-30')];
    expect(assessEpisodesOf('noRailSightings', ...facts)).toMatchObject([{ state: 'open', timesSeen: 2 }]);
    const known = buildReport({ lastKnownPositionDate: '2025-06-29' }, july(4));
    expect(assessEpisodeOf('noRailSightings', ...facts, known).state).toBe('open');
  });

  test('is evidence only when the container is known to have been seen later, or is further', () => {
    const seen = buildReport({ lastKnownPositionDate: '2025-06-30' }, july(1));
    expect(assessEpisodesOf('noRailSightings', seen, unseen(2, '2025-06-28'))).toEqual([]);
    expect(assessEpisodesOf('noRailSightings', seen, unseen(2, '2025-06-30'))).toHaveLength(1);
    expect(
      assessEpisodesOf('noRailSightings', status(1, 'ARRIVED_AT_RAIL_FACILITY'), unseen(2, null)),
    ).toEqual([]);
  });

  test('opens on the second train of a journey, though the container had arrived by the first', () => {
    const facts = [status(1, 'ARRIVED_AT_RAIL_FACILITY'), status(2, 'LOADED_ON_RAIL'), unseen(5, null)];
    expect(assessEpisodesOf('noRailSightings', ...facts)).toHaveLength(1);
  });

  test('stays evidence only when a message repeats a step that is behind the container', () => {
    const facts = [status(1, 'ARRIVED_AT_RAIL_FACILITY'), unseen(2, null), unseen(5, null)];
    expect(assessEpisodesOf('noRailSightings', ...facts)).toEqual([]);
  });

  test('opens again after it was seen', () => {
    const located = buildReport({ lastKnownPositionDate: '2025-07-02' }, july(2), { about: 'location' });
    const facts = [unseen(1, '2025-06-28'), located, unseen(5, '2025-07-02')];
    expect(assessEpisodesOf('noRailSightings', ...facts).map(({ state }) => state)).toEqual([
      'resolved',
      'open',
    ]);
  });
});

describe('rolledCargo', () => {
  const late = ['2025-07-15', '2025-07-22'] as [string, string];

  test('each roll is its own episode', () => {
    const facts = [
      buildRoll(['EVER GIVEN', 'EVER ACE'], late, july(1)),
      buildRoll(['EVER ACE', 'EVER GIVEN'], ['2025-07-22', '2025-07-20'], july(2)),
      buildRoll(['EVER GIVEN', 'EVER ACE'], ['2025-07-20', '2025-07-22'], july(3)),
    ];
    const episodes = assessEpisodesOf('rolledCargo', ...facts);
    expect(episodes.map(({ episode, roll, state }) => [episode, roll?.direction, state])).toEqual([
      [1, 'rolled', 'open'],
      [2, 'advanced', 'open'],
      [3, 'rolled', 'open'],
    ]);
    expect(new Set(episodes.map(({ id }) => id)).size).toBe(3);
  });

  test('the same roll is seen again, however its ETA is written', () => {
    const facts = [
      buildRoll(['EVER GIVEN', 'EVER ACE'], late, july(1)),
      buildRoll(
        ['EVER GIVEN', 'Ever Ace'],
        ['2025-07-15T00:00:00.000Z', '2025-07-22T02:00:00+02:00'],
        july(4),
      ),
    ];
    expect(assessEpisodesOf('rolledCargo', ...facts)).toMatchObject([{ timesSeen: 2 }]);
  });

  test('keeps its id when an older roll is learnt of later', () => {
    const roll = buildRoll(['EVER GIVEN', 'EVER ACE'], late, july(3));
    const older = buildRoll(['EVER GLOBE', 'EVER GIVEN'], ['2025-07-10', '2025-07-15'], july(1));
    const id = assessEpisodeOf('rolledCargo', roll).id;
    expect(assessEpisodesOf('rolledCargo', roll, older)[1]).toMatchObject({ id, episode: 2 });
  });
});

describe('what only a person or the end of tracking closes', () => {
  test.each(['rolledCargo', 'splitCargo', 'isf5RequirementDetected'])('%s', (name) => {
    const facts = [
      buildException(name, {}, july(1)),
      buildReport({ status: 'EMPTY_RETURNED', holds: [], demurrageOwedAtPort: '0' }, july(2), {
        about: 'location',
      }),
    ];
    expect(assessEpisodeOf(name, ...facts).state).toBe('open');
    expect(assessEpisodeOf(name, ...facts, buildTrackingStopped(null, july(3))).state).toBe('resolved');
  });
});

test.each([
  'activeHold',
  'demurrageRisk',
  'demurrageDetected',
  'streetDwell',
  'railDwell',
  'noRailSightings',
  'rolledCargo',
  'splitCargo',
  'isf5RequirementDetected',
  'somethingNew',
])('the end of tracking closes %s and is named', (name) => {
  const stopped = buildTrackingStopped('containerMovedToNewMbl', july(2));
  expect(assessEpisodeOf(name, buildException(name, {}, july(1)), stopped)).toMatchObject({
    state: 'resolved',
    closedAt: july(2),
    closedBy: { kind: 'evidence', rule: 'Tracking stopped: containerMovedToNewMbl.', factIds: [stopped.id] },
  });
});
