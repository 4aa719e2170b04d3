import { describe, expect, test } from 'vitest';
import {
  assessVoyageOf,
  BILL,
  buildAct,
  buildException,
  buildHold,
  buildReport,
  buildTrackingStopped,
  CONTAINER,
  july,
} from '#lib/testing/build-container.ts';
import { assessContainer } from './assess-container.ts';

test('nothing is known of a container without facts', () => {
  expect(assessContainer(CONTAINER, [])).toEqual([]);
});

describe('the status of a container', () => {
  test('is the newest reported, in one spelling', () => {
    const facts = [
      buildReport({ status: 'Available' }, july(2)),
      buildReport({ status: 'DISCHARGED' }, july(1)),
    ];
    expect(assessVoyageOf(...facts)).toMatchObject({ status: 'AVAILABLE', statusAt: july(2) });
  });

  test("is read from an exception's context too", () => {
    expect(assessVoyageOf(buildException('splitCargo', { status: 'LOADED' })).status).toBe('LOADED');
  });

  test('at equal times is that of the larger content digest', () => {
    const facts = [buildReport({ status: 'AVAILABLE' }), buildReport({ status: 'DISCHARGED' })];
    const larger = facts.toSorted((a, b) => (a.contentKey < b.contentKey ? 1 : -1))[0];
    expect(assessVoyageOf(...facts).status).toBe(larger?.data.fields.status);
  });
});

describe('out', () => {
  test('stays out on that voyage', () => {
    const facts = [
      buildReport({ status: 'FULL_OUTGATED' }, july(1)),
      buildReport({ status: 'AVAILABLE' }, july(2)),
    ];
    expect(assessVoyageOf(...facts)).toMatchObject({ status: 'AVAILABLE', out: true, outAt: july(1) });
  });

  test('also when it is learnt later that the container moves by rail', () => {
    const facts = [
      buildReport({ status: 'FULL_OUTGATED' }, july(1)),
      buildReport({ isRailMove: true }, july(2)),
    ];
    expect(assessVoyageOf(...facts).out).toBe(true);
  });

  test('a rail move is not out when it leaves the port', () => {
    const left = buildReport({ status: 'FULL_OUTGATED', isRailMove: true }, july(1));
    expect(assessVoyageOf(left).out).toBe(false);
    const fetched = buildReport({ status: 'FULL_OUTGATED_FROM_RAIL_FACILITY' }, july(9));
    expect(assessVoyageOf(left, fetched).out).toBe(true);
  });
});

describe('sightings', () => {
  test('the same content within three hours is one sighting of the first time', () => {
    const facts = [
      buildReport({ status: 'AVAILABLE' }, july(1, 10)),
      buildReport({ status: 'DISCHARGED' }, july(1, 11)),
      buildReport({ status: 'AVAILABLE' }, july(1, 13)),
    ];
    expect(assessVoyageOf(...facts)).toMatchObject({ status: 'DISCHARGED', lastEventAt: july(1, 11) });
  });

  test('the same content later than that is news', () => {
    const facts = [
      buildReport({ status: 'AVAILABLE' }, july(1, 10)),
      buildReport({ status: 'DISCHARGED' }, july(1, 11)),
      buildReport({ status: 'AVAILABLE' }, july(1, 13, 1)),
    ];
    expect(assessVoyageOf(...facts)).toMatchObject({ status: 'AVAILABLE', lastEventAt: july(1, 13, 1) });
  });

  test('a message without sentAt is older than all and remarked', () => {
    const undated = buildReport({ status: 'FULL_INGATED', lastFreeDay: '2025-07-20' }, null);
    expect(assessVoyageOf(undated)).toMatchObject({
      status: 'FULL_INGATED',
      lastEventAt: null,
      remarks: [{ code: 'no-sent-at' }],
      onBill: { undated: true, lastEventAt: null },
    });
    const both = assessVoyageOf(undated, buildReport({ status: 'LOADED' }, july(1)));
    expect(both).toMatchObject({
      status: 'LOADED',
      lastEventAt: july(1),
      lastFreeDay: { port: '2025-07-20' },
    });
    expect(both.remarks).toMatchObject([{ code: 'no-sent-at' }]);
    expect(assessVoyageOf(buildReport({}, july(1))).remarks).toEqual([]);
  });
});

test('a voyage knows its ports, its carrier and its commercial names', () => {
  const voyage = assessVoyageOf(
    buildReport(
      {
        originPort: { name: 'Shanghai', unlocode: 'CNSHA' },
        destinationPort: { name: null, unlocode: 'USLAX' },
      },
      july(1),
      { scac: 'MSCU', bookingNumber: 'B1', referenceNumbers: ['PO-1'], account: 'acme' },
    ),
    buildReport({ originPort: null }, july(2), { referenceNumbers: [] }),
  );
  expect(voyage).toMatchObject({
    originPort: 'Shanghai',
    destinationPort: 'USLAX',
    scac: 'MSCU',
    billNumber: BILL,
  });
  expect(voyage.onBill.commercial).toMatchObject({
    bookingNumber: { value: 'B1' },
    referenceNumbers: { value: ['PO-1'] },
    accounts: ['acme'],
  });
});

test('tracking has stopped until something newer comes', () => {
  const stopped = buildTrackingStopped('LIFECYCLE_COMPLETE', july(2));
  expect(assessVoyageOf(buildReport({}, july(1)), stopped).trackingStopped).toBe(true);
  expect(assessVoyageOf(stopped, buildReport({}, july(3))).trackingStopped).toBe(false);
});

describe("the box's own gates", () => {
  test.each([
    [{ holds: [], status: 'AVAILABLE' }, true],
    [{ holds: null, status: 'AVAILABLE' }, false],
    [{ holds: [buildHold('FREIGHT', '7H')], status: 'AVAILABLE' }, false],
    [{ holds: [], status: 'DISCHARGED' }, false],
    [{ holds: [] }, false],
    [{ holds: [], status: 'FULL_OUTGATED' }, false],
  ])('with %j are open: %s', (fields, expected) => {
    expect(assessVoyageOf(buildReport(fields)).ownGatesOpen).toBe(expected);
  });
});

describe('the timeline of a voyage', () => {
  test('tells every change in plain words, oldest first, with its facts', () => {
    const first = buildReport(
      { status: 'DISCHARGED', holds: [buildHold('CUSTOMS', '1H')], lastFreeDay: '2025-07-20' },
      july(1),
    );
    const second = buildReport(
      { status: 'AVAILABLE', holds: [], lastFreeDay: '2025-07-22', demurrageOwedAtPort: '275.50' },
      july(2),
    );
    const { timeline } = assessVoyageOf(second, first);
    expect(timeline.map(({ type, title }) => `${type}: ${title}`)).toEqual([
      'status-changed: Status: discharged',
      expect.stringMatching(/^hold-placed: Hold placed: CUSTOMS 1H /),
      'last-free-day-moved: Last free day at the port: 20 Jul 2025',
      'status-changed: Status: available',
      expect.stringMatching(/^hold-resolved: Hold resolved: CUSTOMS 1H /),
      'last-free-day-moved: Last free day at the port: 22 Jul 2025 (was 20 Jul 2025)',
      'demurrage-changed: Demurrage owed: 275.50',
    ]);
    expect(timeline.map(({ factIds }) => factIds)).toEqual([
      ...Array(3).fill([first.id]),
      ...Array(4).fill([second.id]),
    ]);
    expect(new Set(timeline.map(({ id }) => id)).size).toBe(7);
  });

  test('tells what became of an exception and who did what', () => {
    const detected = buildException('splitCargo', {}, july(1));
    const [episode] = assessVoyageOf(detected).exceptions;
    if (!episode) throw new Error('no episode');
    const note = buildAct(episode, 'note', july(2), { note: 'Line called.' });
    const { timeline } = assessVoyageOf(detected, note, buildTrackingStopped('TIMED_OUT', july(3)));
    expect(timeline.map(({ type, title, person }) => [type, title, person])).toEqual([
      ['exception-detected', 'Split cargo: Detected.', null],
      ['exception-noted', 'Split cargo: Line called.', 'Ana'],
      ['tracking-stopped', 'Tracking stopped: TIMED_OUT', null],
      ['exception-closed', 'Split cargo: Tracking stopped: TIMED_OUT.', null],
    ]);
  });

  test('leaves out what was only said again', () => {
    const again = [july(1), july(2), july(3)].map((sentAt) =>
      buildReport({ status: 'AVAILABLE', holds: [] }, sentAt),
    );
    expect(assessVoyageOf(...again).timeline.map(({ type }) => type)).toEqual(['status-changed', 'no-holds']);
  });
});
