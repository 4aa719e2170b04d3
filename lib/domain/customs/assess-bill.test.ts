import { describe, expect, test } from 'vitest';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import {
  buildActivity,
  buildBillReport,
  buildCustomsEntry,
  buildVoyageOnBill,
} from '#lib/testing/build-customs-entry.ts';
import type { CommercialDetails } from '../trade-event.ts';
import { assessBill, type BillEvent } from './assess-bill.ts';

const MONDAY = '2025-07-14T08:00:00.000Z';
const TUESDAY = '2025-07-15T08:00:00.000Z';
const WEDNESDAY = '2025-07-16T08:00:00.000Z';

const assess = (events: BillEvent[], voyages: ReturnType<typeof buildVoyageOnBill>[] = []) =>
  assessBill({ billNumber: 'MEDU1234567', events, voyages });
const said = (commercial: CommercialDetails, sentAt: string | null = MONDAY) =>
  buildCustomsEntry([], sentAt, commercial);

/** What a container message of Tuesday says about whose cargo it is. */
const voyageThatSays = (account: string, bookingNumber: string, references: string[]) => {
  const sighted = <T>(value: T) => ({
    value,
    sentAt: buildCustomsEntry([], TUESDAY).sentAt,
    contentKey: 'c',
  });
  return buildVoyageOnBill(null, {
    commercial: {
      account: sighted(account),
      accounts: [account],
      bookingNumber: sighted(bookingNumber),
      referenceNumbers: sighted(references),
    },
  });
};

describe('a bill exists as soon as any message names it', () => {
  test.each([
    ['with an empty list of activities', [buildCustomsEntry([])], []],
    ['by a message that is no customs entry', [buildBillReport({ about: 'tracking-failed' })], []],
    ['from a container only', [], [buildVoyageOnBill()]],
  ])('%s: nothing is decided', (_, events, voyages) => {
    expect(assess(events, voyages)).toMatchObject({
      summary: {
        billNumber: 'MEDU1234567',
        bucket: 'pending',
        status: 'no-decision',
        openHolds: [],
        released: false,
        releasedQuantity: null,
        manifestedQuantity: null,
        releasedOn: null,
        releaseDateReported: null,
        remarks: [],
        lastActivityOn: null,
      },
      heldSince: null,
      ledger: [],
      activities: [],
    });
  });
});

describe('whose cargo it is', () => {
  test('account, booking and references are those of the newest sighting that has them', () => {
    const { summary } = assess([
      said({ account: 'a.example', bookingNumber: 'BK1', referenceNumbers: ['PO-1'] }, MONDAY),
      said({ bookingNumber: 'BK2', referenceNumbers: [] }, TUESDAY),
      said({ account: null, bookingNumber: '' }, WEDNESDAY),
    ]);
    expect(summary).toMatchObject({ account: 'a.example', bookingNumber: 'BK2', referenceNumbers: ['PO-1'] });
  });

  test('messages about its containers are included', () => {
    const voyage = voyageThatSays('a.example', 'BK9', ['PO-9']);
    expect(
      assess(
        [said({ account: 'a.example', bookingNumber: 'BK1', referenceNumbers: ['PO-1'] }, MONDAY)],
        [voyage],
      ).summary,
    ).toMatchObject({ bookingNumber: 'BK9', referenceNumbers: ['PO-9'], remarks: [] });
    expect(
      assess([said({ bookingNumber: 'BK1', referenceNumbers: ['PO-1'] }, WEDNESDAY)], [voyage]).summary,
    ).toMatchObject({ account: 'a.example', bookingNumber: 'BK1', referenceNumbers: ['PO-1'] });
  });

  test('several accounts are remarked', () => {
    const { summary } = assess(
      [said({ account: 'a.example' }, MONDAY)],
      [voyageThatSays('b.example', 'BK', [])],
    );
    expect(summary.account).toBe('b.example');
    expect(summary.remarks).toEqual([
      { code: 'several-accounts', text: 'Messages about it name several accounts: a.example, b.example.' },
    ]);
  });

  test('link keys are its normalised numbers and references, each once', () => {
    expect(
      assess([
        said({ bookingNumber: 'bk 12-345', referenceNumbers: ['PO-1/a', 'po1a', ' - ', 'medu1234567'] }),
      ]).linkKeys,
    ).toEqual(['BK12345', 'MEDU1234567', 'PO1A']);
  });
});

describe('what was said when', () => {
  test('the last event is the newest sighting, of the bill or of a container under it', () => {
    const own = [buildCustomsEntry([], MONDAY), buildBillReport({}, TUESDAY)];
    expect(assess(own).summary.lastEventAt).toBe(TUESDAY);
    expect(assess(own, [buildVoyageOnBill(null, { lastEventAt: WEDNESDAY })]).summary.lastEventAt).toBe(
      WEDNESDAY,
    );
    expect(assess([], [buildVoyageOnBill()]).summary.lastEventAt).toBeNull();
  });

  test('a retry with a renewed sentAt is no newer event', () => {
    expect(
      assess([buildCustomsEntry([], MONDAY), buildCustomsEntry([], '2025-07-14T10:00:00.000Z')]).summary
        .lastEventAt,
    ).toBe(MONDAY);
  });

  test('a message without sentAt is remarked, also one about a container', () => {
    expect(assess([buildCustomsEntry([], null)]).summary.remarks).toMatchObject([{ code: 'no-sent-at' }]);
    expect(assess([], [buildVoyageOnBill(null, { undated: true })]).summary.remarks).toMatchObject([
      { code: 'no-sent-at' },
    ]);
  });

  test('the last activity is the largest known day', () => {
    expect(
      assessActivities([
        buildActivity('55', '2025-07-13'),
        buildActivity('1H', '2025-07-12'),
        buildActivity('19', null),
      ]).summary.lastActivityOn,
    ).toBe('2025-07-13');
  });

  test('an unreadable date is remarked, a missing one is not', () => {
    expect(
      assessActivities([buildActivity('1H', '07/10/2025'), buildActivity('2H', null)]).summary,
    ).toMatchObject({
      openHolds: [
        { code: '1H', placedOn: null },
        { code: '2H', placedOn: null },
      ],
      remarks: [{ code: 'unreadable-date', text: expect.stringContaining('"07/10/2025" of 1H') }],
    });
  });

  test('the reported release date is the one that was said last', () => {
    const dated = (code: string, day: string | null) =>
      buildActivity(code, '2025-07-10', { releaseDate: day === null ? null : buildActivity('', day).day });
    expect(
      assess([
        buildCustomsEntry([dated('ESA', '2025-07-16')], TUESDAY),
        buildCustomsEntry([dated('55', '2025-07-20')], MONDAY),
      ]).summary.releaseDateReported,
    ).toBe('2025-07-16');
    expect(
      assess([
        buildCustomsEntry([dated('ESA', '2025-07-16')], MONDAY),
        buildCustomsEntry([dated('ESA', null)], TUESDAY),
      ]).summary.releaseDateReported,
    ).toBeNull();
  });
});

test('containers are sorted, each once, wherever they were named', () => {
  expect(
    assess(
      [buildBillReport({ containerNumbers: ['MSCU0000002', 'MSCU0000001'] })],
      [
        buildVoyageOnBill(null, { containerNumber: 'MSCU0000003' }),
        buildVoyageOnBill(null, { containerNumber: 'MSCU0000002' }),
      ],
    ).summary.containers,
  ).toEqual(['MSCU0000001', 'MSCU0000002', 'MSCU0000003']);
});

describe('held since', () => {
  test('is the day of the oldest thing that holds it now', () => {
    expect(
      assessActivities([
        buildActivity('1H', '2025-07-10'),
        buildActivity('2H', '2025-07-11'),
        buildActivity('3H', '2025-07-12'),
        buildActivity('1I', '2025-07-13'),
      ]).heldSince,
    ).toBe('2025-07-11');
    expect(assessActivities([buildActivity('1T', '2025-07-10')]).heldSince).toBe('2025-07-10');
    expect(assessActivities([buildActivity('1S', '2025-07-10')]).heldSince).toBe('2025-07-10');
  });

  test('is nothing when nothing holds it or no day is known', () => {
    expect(assessActivities([buildActivity('1C')]).heldSince).toBeNull();
    expect(assessActivities([buildActivity('1H', null)]).heldSince).toBeNull();
  });
});

describe('every status carries its reasons', () => {
  const texts = (...activities: ReturnType<typeof buildActivity>[]) =>
    assessActivities(activities).reasons.map(({ text }) => text);
  const release = buildActivity('1C', '2025-07-11');

  test('released, but held', () => {
    expect(texts(release, buildActivity('1H', '2025-07-12'))).toEqual([
      'Released 11 Jul 2025 by 1C, but 1H (CBP hold placed at port of discharge) placed 12 Jul 2025 is still open.',
      'Released 11 Jul 2025 by 1C; a release does not lift a hold.',
    ]);
  });

  test('taken back', () => {
    expect(texts(release, buildActivity('4E', '2025-07-12'))).toEqual([
      'The release of 11 Jul 2025 by 1C was taken back by 4E (Entry cancelled) on 12 Jul 2025. No release has followed.',
      'Released 11 Jul 2025 by 1C: this release no longer counts.',
    ]);
  });

  test('partly released, and who said how much there is', () => {
    expect(
      texts(buildActivity('55', '2025-07-10', { quantity: '200' }), { ...release, quantity: '120' }),
    ).toEqual([
      'Released so far: 120 of 200 manifested. The rest is not released.',
      'Manifested quantity 200, by 55 (Carrier bill added) of 10 Jul 2025.',
      'Released 11 Jul 2025 by 1C (quantity 120).',
    ]);
  });

  test('in conflict with a container', () => {
    const { reasons } = assessActivities(
      [release],
      [buildVoyageOnBill([{ type: 'CUSTOMS', code: '7H', reportedOn: buildActivity('', '2025-07-12').day }])],
    );
    expect(reasons[0]?.text).toBe(
      'Released 11 Jul 2025 by 1C, yet container MSCU7654321 has an active CUSTOMS 7H hold, reported 12 Jul 2025. One of the two is wrong or out of date.',
    );
    expect(reasons[0]?.factIds).toContain('fact-of-holds');
  });

  test('filed, with a release date that proves nothing', () => {
    expect(
      texts(
        buildActivity('ESA', '2025-07-15', {
          message: 'Entry Summary Accepted',
          releaseDate: buildActivity('', '2025-07-16').day,
        }),
      ),
    ).toEqual([
      'One activity is reported and none of them releases or holds the bill now. The last: ESA ("Entry Summary Accepted") of 15 Jul 2025.',
      'A release date of 16 Jul 2025 is reported with Entry Summary Accepted; a date alone releases nothing.',
    ]);
  });

  test.each([
    ['seized', [release, buildActivity('1T')]],
    ['denied', [release, buildActivity('GY')]],
    ['held', [buildActivity('ZQ', null, { isHold: true, message: 'Review' })]],
    ['general-order', [buildActivity('1S')]],
    ['release-revoked', [release, buildActivity('16')]],
    ['conflict', [{ ...release, isHold: true }]],
    ['partially-released', [buildActivity('55', null, { quantity: '2' }), { ...release, quantity: '1' }]],
    ['cleared', [release]],
    ['in-bond', [buildActivity('1J')]],
    ['filed', [buildActivity(null)]],
    ['no-decision', []],
  ])('%s names the facts that made it so', (status, activities) => {
    const { summary, reasons } = assessActivities(activities);
    expect(summary.status).toBe(status);
    expect(reasons.length).toBeGreaterThan(0);
    for (const { text } of reasons) expect(text).toMatch(/^[A-Z1-9].*[.]$/s);
    if (activities.length > 0) expect(reasons[0]?.factIds).not.toEqual([]);
  });

  test.each([
    ['a hold', 'ZQ', 'held'],
    ['a release', '1C', 'conflict'],
  ])('%s that only a later message flags as a hold names that message', (_, code, status) => {
    const first = buildCustomsEntry([buildActivity(code)], MONDAY);
    const flagged = buildCustomsEntry([buildActivity(code, '2025-07-12', { isHold: true })], TUESDAY);
    const silent = buildCustomsEntry([buildActivity(code), buildActivity('55')], WEDNESDAY);
    const { summary, reasons } = assess([silent, flagged, first]);
    expect(summary.status).toBe(status);
    expect(reasons[0]?.factIds).toEqual([flagged.id, first.id]);
  });

  test('a thousand holds are not all told', () => {
    const holds = Array.from({ length: 1000 }, () => buildActivity('1H'));
    const { reasons, summary } = assessActivities(holds);
    expect(summary.openHolds).toHaveLength(1000);
    expect(reasons).toHaveLength(21);
    expect(reasons.at(-1)?.text).toBe('And 980 more.');
  });
});

test('an activity is shown with what the sender said and what the code means', () => {
  const [activity] = assessActivities([
    buildActivity('1H', '2025-07-12', {
      rawCode: '1h - HOLD',
      message: 'CBP HOLD',
      quantity: '1200',
      rawQuantity: '1,200',
      isHold: true,
    }),
  ]).activities;
  expect(activity).toMatchObject({
    code: '1H',
    rawCode: '1h - HOLD',
    meaning: 'CBP hold placed at port of discharge',
    message: 'CBP HOLD',
    date: '2025-07-12',
    isHold: true,
    releaseDate: null,
    releaseOrigin: null,
    quantity: '1200',
    rawQuantity: '1,200',
    timesSeen: 1,
    factIds: [expect.any(String)],
  });
});

test('a code that is not in the table means what its message says', () => {
  expect(
    assessActivities([
      buildActivity('ZQ', null, { message: 'Docs review' }),
      buildActivity('ZR', null),
      buildActivity(null, null),
      buildActivity('ZS', null, { message: '🚢'.repeat(10_000) }),
    ]).activities.map(({ meaning }) => meaning),
  ).toEqual([
    'Docs review',
    "ZR, a code that is not in CBP's list",
    'no code and no message',
    `${'🚢'.repeat(160)}…`,
  ]);
});
