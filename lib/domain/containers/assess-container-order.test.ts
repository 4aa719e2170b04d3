import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BILL,
  buildAct,
  buildException,
  buildHold,
  buildReport,
  buildRoll,
  buildTrackingStopped,
  CONTAINER,
  july,
} from '#lib/testing/build-container.ts';
import { expectSame, toHistories } from '#lib/testing/histories.ts';
import { toEpisodeId } from '../exceptions/episode.ts';
import { type Instant, toInstant } from '../instant.ts';
import { toSightings } from '../sighting.ts';
import type { Hold } from '../trade-event.ts';
import { assessContainer } from './assess-container.ts';
import type { ContainerFact, ContainerMessage } from './container-fact.ts';

const NAMES = [
  'activeHold',
  'demurrageRisk',
  'demurrageDetected',
  'streetDwell',
  'railDwell',
  'noRailSightings',
  'splitCargo',
  'somethingNew',
];
const STATUSES = [
  'DISCHARGED',
  'AVAILABLE',
  'LOADED_ON_RAIL',
  'ARRIVED_AT_RAIL_FACILITY',
  'FULL_OUTGATED',
  'FULL_OUTGATED_FROM_RAIL_FACILITY',
  'EMPTY_RETURNED',
];

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-07-${String(date).padStart(2, '0')}`);
const sentAt: fc.Arbitrary<Instant | null> = fc.option(
  fc
    .record({ date: fc.integer({ min: 1, max: 9 }), hour: fc.integer({ min: 0, max: 23 }) })
    .map((at) => july(at.date, at.hour)),
  { freq: 12 },
);
const billNumber = fc.constantFrom(BILL, BILL, BILL, null, 'OOLU7654321');
const fields = fc.record({
  status: optional(fc.option(fc.constantFrom(...STATUSES))),
  holds: optional(
    fc.constantFrom<Hold[] | null>(
      null,
      [],
      [buildHold('CUSTOMS', '1H')],
      [buildHold('CUSTOMS', '1H', { resolvedAt: '2025-07-12' })],
    ),
  ),
  lastFreeDay: optional(fc.option(day)),
  detentionLastFreeDay: optional(fc.option(day)),
  isRailMove: optional(fc.option(fc.boolean())),
  demurrageOwedAtPort: optional(fc.constantFrom(null, '0', '100', '275.50')),
  lastKnownPositionDate: optional(fc.option(day)),
  emptyReturnedOn: optional(fc.constantFrom(null, null, '2025-07-08')),
});
const message: fc.Arbitrary<ContainerMessage> = fc.oneof(
  fc
    .tuple(fields, sentAt, billNumber, fc.constantFrom('status', 'location'))
    .map(([said, at, bill, about]) => buildReport(said, at, { billNumber: bill, about: about as 'status' })),
  fc
    .tuple(fc.constantFrom(...NAMES), fields, sentAt, billNumber)
    .map(([name, said, at, bill]) => buildException(name, said, at, { billNumber: bill })),
  fc.tuple(day, day, sentAt).map(([from, to, at]) => buildRoll(['EVER GIVEN', 'EVER ACE'], [from, to], at)),
  sentAt.map((at) => buildTrackingStopped('LIFECYCLE_COMPLETE', at)),
);
const act = fc
  .record({
    name: fc.constantFrom(...NAMES),
    number: fc.integer({ min: 1, max: 3 }),
    action: fc.constantFrom('acknowledge', 'assign', 'snooze', 'resolve', 'reopen', 'note'),
    date: fc.integer({ min: 1, max: 9 }),
    bill: billNumber,
  })
  .map(({ name, number, action, date, bill }) => {
    const id = toEpisodeId(CONTAINER, bill, name, String(number));
    return buildAct({ id, name, billNumber: bill }, action as 'note', july(date, 6), {
      assignee: 'ben',
      note: 'n',
    });
  });
/** Acts, some of which are taken back. */
const acts = fc.array(fc.tuple(act, fc.boolean()), { maxLength: 6 }).map((all) =>
  all.flatMap(([done, isTakenBack]) => {
    const { name, billNumber: bill, episodeId: id } = done.data;
    const undo = buildAct({ id, name, billNumber: bill }, 'undo', july(9, 7), { undoes: done.id });
    return isTakenBack ? [done, undo] : [done];
  }),
);
const history = fc.tuple(fc.array(message, { minLength: 1, maxLength: 14 }), acts);

/** Everything that is shown, without the ids of the deliveries that said it. */
function show(facts: readonly ContainerFact[]): string {
  return JSON.stringify(assessContainer(CONTAINER, facts), (key, value) =>
    key === 'factIds' || key === 'holdFactIds' ? undefined : value,
  );
}

test('neither the order nor repeats of facts can matter', () => {
  const shuffled = history.chain(([messages, acts]) => {
    const facts: ContainerFact[] = [...messages, ...acts];
    const all = fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length });
    return fc.tuple(fc.constant(facts), all, fc.subarray(facts));
  });
  fc.assert(
    fc.property(shuffled, ([facts, otherOrder, repeated]) => {
      expectSame(assessContainer(CONTAINER, [...otherOrder, ...repeated]), assessContainer(CONTAINER, facts));
    }),
    { numRuns: toHistories(500) },
  );
});

test('a retry with a renewed sentAt changes nothing', () => {
  const retried = history.chain(([messages, acts]) => {
    const sightings = toSightings(messages);
    return fc.tuple(
      fc.constant<ContainerFact[]>([...messages, ...acts]),
      fc
        .array(fc.tuple(fc.nat(sightings.length - 1), fc.integer({ min: 1, max: 180 })), { maxLength: 8 })
        .map((retries) =>
          retries.flatMap(([index, minutes]) => {
            const sighting = sightings[index];
            if (!sighting?.sentAt) return [];
            const renewed = toInstant(new Date(Date.parse(sighting.sentAt) + minutes * 60_000));
            return { ...sighting.event, sentAt: renewed, id: `${sighting.event.id}-${renewed}` };
          }),
        ),
    );
  });
  fc.assert(
    fc.property(retried, ([facts, retries]) => {
      expect(show([...facts, ...retries])).toBe(show(facts));
    }),
    { numRuns: toHistories(500) },
  );
});

test('an exception has one open episode at most, and every closed one says why', () => {
  fc.assert(
    fc.property(history, ([messages, acts]) => {
      for (const { exceptions } of assessContainer(CONTAINER, [...messages, ...acts])) {
        for (const name of NAMES) {
          const episodes = exceptions.filter((episode) => episode.name === name);
          expect(episodes.filter(({ state }) => state !== 'resolved').length).toBeLessThanOrEqual(1);
          expect(episodes.map(({ episode }) => episode)).toEqual(episodes.map((_, index) => index + 1));
        }
        for (const { state, closedBy, timesSeen } of exceptions) {
          expect(state === 'resolved').toBe(closedBy !== null);
          expect(timesSeen).toBeGreaterThan(0);
        }
        expect(new Set(exceptions.map(({ id }) => id)).size).toBe(exceptions.length);
      }
    }),
    { numRuns: toHistories(300) },
  );
});

test('the newest voyage is one', () => {
  fc.assert(
    fc.property(history, ([messages]) => {
      const voyages = assessContainer(CONTAINER, messages);
      expect(voyages.filter(({ newest }) => newest)).toHaveLength(1);
      expect(voyages[0]?.newest).toBe(true);
    }),
  );
});
