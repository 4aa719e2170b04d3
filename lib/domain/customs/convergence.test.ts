import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildActivity,
  buildBillReport,
  buildCustomsEntry,
  buildVoyageOnBill,
} from '#lib/testing/build-customs-entry.ts';
import { expectSame, toHistories } from '#lib/testing/histories.ts';
import type { CustomsActivityReport } from '../trade-event.ts';
import { assessBill, type BillEvent, type BillState } from './assess-bill.ts';

const HOUR = 60 * 60 * 1000;
const START = Date.parse('2025-07-14T00:00:00.000Z');

/** Codes whose effects meet each other. */
const code = fc.constantFrom(
  ...['1H', '1I', '5H', '5I', '7H', '7I', '1X', '84', '1A', '1B', '1C', '4A', '4C', '4E', '14', '16', '54'],
  ...[
    '1T',
    '1S',
    '1U',
    'GY',
    'H0',
    '2Q',
    '4Q',
    '1J',
    '95',
    '1W',
    '83',
    '1Z',
    '4Z',
    '55',
    '56',
    'ZQ',
    'ESA',
    null,
  ],
);
const day = fc.constantFrom('2025-07-10', '2025-07-11', '2025-07-12', null, '07/10/2025');

const activityOn = (days: fc.Arbitrary<string | null>): fc.Arbitrary<CustomsActivityReport> =>
  fc
    .record({
      code,
      day: days,
      message: fc.constantFrom('', 'Hold removed', 'not removed'),
      quantity: fc.constantFrom(null, '1', '1.0', '120', '200'),
      isHold: fc.constantFrom(undefined, null, true, false),
      releaseDate: fc.constantFrom(
        undefined,
        null,
        buildActivity('', '2025-07-20').day,
        buildActivity('', '2025-07-21').day,
      ),
    })
    .map(({ code, day, ...said }) => buildActivity(code, day, said));

const sentAt = fc.option(
  fc.integer({ min: 0, max: 40 }).map((hours) => new Date(START + hours * HOUR).toISOString()),
  { freq: 8 },
);

const event: fc.Arbitrary<BillEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(activityOn(day), { maxLength: 6 }), sentAt)
      .map(([list, at]) => buildCustomsEntry(list, at)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('BK1', 'BK2'), sentAt)
      .map(([bookingNumber, at]) =>
        buildBillReport({ bookingNumber, containerNumbers: ['MSCU0000009'] }, at),
      ),
  },
);

const voyages = fc.array(
  fc
    .record({
      type: fc.constantFrom('CUSTOMS', 'FREIGHT'),
      day: fc.constantFrom('2025-07-09', '2025-07-12', null),
      number: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ type, day, number }) =>
      buildVoyageOnBill([{ type, reportedOn: buildActivity('', day).day }], {
        containerNumber: `MSCU000000${number}`,
      }),
    ),
  { maxLength: 3 },
);

const assess = (events: BillEvent[], of: ReturnType<typeof buildVoyageOnBill>[] = []) =>
  assessBill({ billNumber: 'MEDU1234567', events, voyages: of });

/** The state without what counts deliveries. */
function withoutCounts({ reasons, activities, ...state }: BillState) {
  return {
    ...state,
    summary: { ...state.summary, lastEventAt: null, lastCustomsEntryAt: null },
    reasons: reasons.map(({ text }) => text),
    activities: activities.map(({ timesSeen, factIds, ...activity }) => activity),
  };
}

const shuffled = <T>(values: T[]) =>
  fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length });

describe('the state of a bill does not depend on how its news travelled', () => {
  test('in whatever order messages arrive', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(
            fc.array(event, { maxLength: 8 }),
            fc.uniqueArray(
              voyages.chain((all) => fc.constantFrom(...all, buildVoyageOnBill())),
              { maxLength: 3, selector: (voyage) => voyage.containerNumber },
            ),
          )
          .chain(([events, under]) =>
            fc.tuple(fc.constant(events), fc.constant(under), shuffled(events), shuffled(under)),
          ),
        ([events, under, otherEvents, otherVoyages]) => {
          expectSame(assess(otherEvents, otherVoyages), assess(events, under));
        },
      ),
      { numRuns: toHistories(400) },
    );
  });

  test('however often a fact is delivered', () => {
    fc.assert(
      fc.property(
        fc
          .array(event, { minLength: 1, maxLength: 8 })
          .chain((events) => fc.tuple(fc.constant(events), fc.array(fc.constantFrom(...events)))),
        ([events, again]) => {
          const once = withoutFacts(assess(distinct(events)));
          expectSame(withoutFacts(assess(distinct([...events, ...again]))), once);
        },
      ),
      { numRuns: toHistories(300) },
    );
  });

  test('also when a retry renews its sentAt within three hours', () => {
    fc.assert(
      fc.property(
        fc.array(activityOn(day), { maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 3 * HOUR }), { maxLength: 4 }),
        fc.array(fc.tuple(fc.array(activityOn(day), { maxLength: 4 }), fc.integer({ min: 24, max: 40 })), {
          maxLength: 3,
        }),
        (list, delays, others) => {
          const at = (delay: number) => buildCustomsEntry(list, new Date(START + delay).toISOString());
          const rest = others.map(([other, hours]) =>
            buildCustomsEntry(other, new Date(START + hours * HOUR).toISOString()),
          );
          expectSame(
            withoutFacts(assess([...delays.map(at), ...rest, at(0)])),
            withoutFacts(assess([at(0), ...rest])),
          );
        },
      ),
      { numRuns: toHistories(300) },
    );
  });

  const fullList = fc
    .uniqueArray(activityOn(fc.constantFrom('2025-07-10', '2025-07-11', '2025-07-12')), {
      maxLength: 12,
      selector: ({ code, day, message, quantity }) => `${code} ${day} ${message} ${Number(quantity ?? -1)}`,
    })
    .map((list) => list.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : a.day === b.day ? 0 : 1)));

  test('whether a full list came at once, in deltas, or as ever longer lists', () => {
    fc.assert(
      fc.property(fullList, fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }), (list, cuts) => {
        const ends = [...cuts, list.length].filter((end) => end <= list.length).sort((a, b) => a - b);
        const at = (index: number) => new Date(START + index * 4 * HOUR).toISOString();
        const whole = withoutCounts(assess([buildCustomsEntry(list, at(0))]));
        const deltas = ends.map((end, index) =>
          buildCustomsEntry(list.slice(ends[index - 1] ?? 0, end), at(index)),
        );
        const cumulative = ends.map((end, index) => buildCustomsEntry(list.slice(0, end), at(index)));
        expectSame(withoutCounts(assess(deltas)), whole);
        expectSame(withoutCounts(assess(cumulative)), whole);
        expectSame(withoutCounts(assess([...cumulative, ...deltas].toReversed())), whole);
      }),
      { numRuns: toHistories(300) },
    );
  });
});

describe('whatever is reported', () => {
  test('a bill is cleared only with a standing release, no open hold and no seizure', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), voyages, (events, under) => {
        const { summary, ledger, reasons } = assess(events, under);
        if (summary.bucket === 'cleared') {
          expect(summary).toMatchObject({ released: true, openHolds: [] });
        }
        if (summary.openHolds.length > 0) expect(summary.bucket).toBe('held');
        expect(ledger.filter(({ open }) => open)).toHaveLength(summary.openHolds.length);
        expect(reasons).not.toEqual([]);
      }),
      { numRuns: toHistories(400) },
    );
  });
});

/** The set of facts: equal facts are one. */
function distinct(events: BillEvent[]): BillEvent[] {
  return [...new Map(events.map((fact) => [fact.id, fact])).values()];
}

function withoutFacts(state: BillState): unknown {
  return JSON.parse(JSON.stringify(state, (key, value) => (key === 'factIds' ? undefined : value)));
}
