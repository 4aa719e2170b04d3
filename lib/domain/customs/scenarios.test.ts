import { describe, expect, test } from 'vitest';
import { assessActivities } from '#lib/testing/assess-activities.ts';
import { buildActivity, buildCustomsEntry, buildVoyageOnBill } from '#lib/testing/build-customs-entry.ts';
import type { CustomsActivityReport } from '../trade-event.ts';
import { assessBill } from './assess-bill.ts';

type Step = [code: string, day: number, status: string, said?: Partial<CustomsActivityReport>];

/** Tells a story step by step: after each activity the bill must have the status beside it. */
function follow(steps: Step[]): void {
  const activities: CustomsActivityReport[] = [];
  for (const [code, day, status, said] of steps) {
    activities.push(buildActivity(code, `2025-07-${String(day).padStart(2, '0')}`, said));
    expect([code, assessActivities(activities).summary.status]).toEqual([code, status]);
  }
}

describe('stories', () => {
  test('filed, security filing on file, arrived, released in full: cleared', () => {
    follow([
      ['3Z', 1, 'filed'],
      ['55', 2, 'filed', { quantity: '200' }],
      ['19', 10, 'filed'],
      ['1C', 11, 'cleared', { quantity: '200' }],
    ]);
  });

  test('held on Monday, removed on Wednesday, released the same day', () => {
    follow([
      ['1H', 14, 'held'],
      ['1I', 16, 'filed'],
      ['1C', 16, 'cleared'],
    ]);
  });

  test('released before arrival, then an X-ray: held, and cleared again when it is done', () => {
    follow([
      ['1C', 8, 'cleared'],
      ['7H', 12, 'held'],
      ['7I', 14, 'cleared'],
    ]);
  });

  test('intensive examination at an examination site', () => {
    follow([
      ['1A', 8, 'held'],
      ['1X', 9, 'held'],
      ['1B', 14, 'cleared'],
    ]);
  });

  test('an accepted entry summary is not a release', () => {
    follow([['ESA', 15, 'filed', { isHold: false, releaseDate: buildActivity('', '2025-07-16').day }]]);
  });

  test('released in two parts', () => {
    follow([
      ['55', 1, 'filed', { quantity: '200' }],
      ['1C', 11, 'partially-released', { quantity: '120' }],
      ['1C', 13, 'cleared', { quantity: '80' }],
    ]);
  });

  test('two demands of the FDA, each with its own removal', () => {
    follow([
      ['FX', 10, 'held'],
      ['LU', 10, 'held'],
      ['FZ', 12, 'held'],
      ['LX', 13, 'filed'],
      ['1C', 13, 'cleared'],
    ]);
  });

  test('agriculture: papers, then fumigation', () => {
    follow([
      ['72', 10, 'held'],
      ['75', 11, 'filed'],
      ['73', 12, 'held'],
      ['76', 13, 'filed'],
    ]);
  });

  test('in bond to Chicago: held and released there', () => {
    follow([
      ['1J', 5, 'in-bond'],
      ['11', 9, 'in-bond'],
      ['1G', 10, 'held'],
      ['1F', 11, 'in-bond'],
      ['1C', 12, 'cleared'],
    ]);
  });

  test('a house bill is held, so the terminal release comes late and is taken back', () => {
    follow([
      ['1H', 10, 'held'],
      ['1I', 11, 'filed'],
      ['1Z', 12, 'in-bond'],
      ['4Z', 13, 'filed'],
    ]);
  });

  test('no security filing: do not load, then matched in time', () => {
    follow([
      ['2Q', 1, 'held'],
      ['3Z', 2, 'held'],
      ['4Q', 2, 'filed'],
      ['S2', 3, 'filed'],
      ['S3', 8, 'filed'],
      ['S4', 20, 'filed'],
      ['S1', 21, 'filed'],
    ]);
  });

  test('an entry is cancelled after the release', () => {
    follow([
      ['1C', 10, 'cleared', { quantity: '200' }],
      ['4E', 20, 'release-revoked', { quantity: '200' }],
    ]);
  });

  test('the release is taken back for an intensive exam, and given again', () => {
    follow([
      ['1C', 10, 'cleared'],
      ['4A', 11, 'held'],
      ['1X', 12, 'held'],
      ['1B', 15, 'cleared'],
    ]);
  });

  test('an entry processing hold takes the release back; its removal does not bring it back', () => {
    follow([
      ['1C', 10, 'cleared'],
      ['5H', 11, 'held'],
      ['5I', 12, 'release-revoked'],
      ['1C', 13, 'cleared'],
    ]);
  });

  test('seized or in General Order, the full quantity is not cleared', () => {
    follow([
      ['55', 1, 'filed', { quantity: '200' }],
      ['1T', 10, 'seized', { quantity: '200' }],
    ]);
    follow([
      ['55', 1, 'filed', { quantity: '200' }],
      ['1U', 20, 'general-order', { quantity: '200' }],
    ]);
  });

  test('a hold that says it is none, and a release that says it is a hold', () => {
    follow([['1H', 10, 'held', { isHold: false }]]);
    follow([['1C', 10, 'conflict', { isHold: true }]]);
  });

  test('a code nobody knows', () => {
    follow([['ZQ', 10, 'filed', { isHold: false }]]);
    follow([
      ['ZQ', 10, 'held', { isHold: true }],
      ['1C', 11, 'held'],
      ['ZQ', 12, 'cleared', { isHold: false, message: 'REVIEW CLEARED' }],
    ]);
  });

  test('a prior notice is missing, then received', () => {
    follow([
      ['A3', 10, 'denied'],
      ['A1', 11, 'filed'],
    ]);
  });

  test('a refusal by the FDA is taken back', () => {
    follow([
      ['FX', 9, 'held'],
      ['GY', 10, 'denied'],
      ['H0', 12, 'held'],
      ['FZ', 12, 'filed'],
    ]);
  });

  test('the bill is deleted from the manifest and added again', () => {
    follow([
      ['55', 1, 'filed'],
      ['1C', 8, 'cleared'],
      ['54', 9, 'release-revoked'],
      ['55', 10, 'release-revoked'],
      ['1C', 11, 'cleared'],
    ]);
  });
});

describe('what deliveries do', () => {
  const assess = (...events: ReturnType<typeof buildCustomsEntry>[]) =>
    assessBill({ billNumber: 'MEDU1234567', events, voyages: [] });
  const hold = buildActivity('1H', '2025-07-10');
  const removal = buildActivity('1I', '2025-07-12');

  test('the same delivery five times, each with its own sentAt, is one effect', () => {
    const attempts = ['08:00', '08:30', '09:00', '09:30', '10:00'].map((time) =>
      buildCustomsEntry([hold], `2025-07-14T${time}:00.000Z`),
    );
    expect(assess(...attempts).summary).toEqual(assess(...attempts.slice(0, 1)).summary);
  });

  test('a removal that arrives before its hold: not held at the end', () => {
    const early = buildCustomsEntry([removal], '2025-07-12T08:00:00.000Z');
    const late = buildCustomsEntry([hold], '2025-07-13T08:00:00.000Z');
    expect(assess(early).summary.remarks).toMatchObject([{ code: 'unmatched-removal' }]);
    expect(assess(early, late).summary).toMatchObject({ status: 'filed', openHolds: [], remarks: [] });
  });

  test('the same hold again on another day is another hold', () => {
    expect(
      assess(buildCustomsEntry([hold, removal, buildActivity('1H', '2025-07-13')])).summary,
    ).toMatchObject({ status: 'held', openHolds: [{ placedOn: '2025-07-13' }] });
  });

  test('played back newest first after an outage: the same state as live', () => {
    const live = [hold, removal, buildActivity('1C', '2025-07-12')].map((_, index, all) =>
      buildCustomsEntry(all.slice(0, index + 1), `2025-07-1${4 + index}T08:00:00.000Z`),
    );
    expect(assess(...live.toReversed())).toEqual(assess(...live));
  });

  test('sixty containers share the state of their bill', () => {
    const voyages = Array.from({ length: 60 }, (_, index) =>
      buildVoyageOnBill([], { containerNumber: `MSCU${String(index).padStart(7, '0')}` }),
    );
    const state = assessBill({ billNumber: 'B', events: [buildCustomsEntry([hold])], voyages });
    expect(state.summary.containers).toHaveLength(60);
    expect(
      assessBill({ billNumber: 'B', events: [buildCustomsEntry([hold])], voyages: voyages.toReversed() }),
    ).toEqual(state);
  });
});
