import { describe, expect, test } from 'vitest';
import {
  assessEpisodeOf,
  BILL,
  buildAct,
  buildException,
  buildReport,
  CONTAINER,
  july,
} from '#lib/testing/build-container.ts';
import { assessContainer } from './assess-container.ts';
import type { ContainerFact } from './container-fact.ts';

const OTHER_BILL = 'OOLU7654321';
const voyagesOf = (...facts: ContainerFact[]) => assessContainer(CONTAINER, facts);
const billsOf = (...facts: ContainerFact[]) => voyagesOf(...facts).map(({ billNumber }) => billNumber);
const billless = (sentAt = july(5)) => buildReport({ status: 'AVAILABLE' }, sentAt, { billNumber: null });

describe('the voyages of a container', () => {
  test('a container on two bills is two voyages', () => {
    const facts = [buildReport({}, july(1)), buildReport({}, july(2), { billNumber: OTHER_BILL })];
    expect(billsOf(...facts)).toEqual([OTHER_BILL, BILL]);
  });

  test('a message without a bill stands alone while none is known', () => {
    expect(billsOf(billless())).toEqual([null]);
  });

  test("it belongs to the container's only known bill, whichever came first", () => {
    const [voyage, ...others] = voyagesOf(billless(july(1)), buildReport({ status: 'DISCHARGED' }, july(2)));
    expect(others).toEqual([]);
    expect(voyage).toMatchObject({ billNumber: BILL, status: 'DISCHARGED', lastEventAt: july(2) });
    expect(billsOf(buildReport({}, july(1)), billless(july(2)))).toEqual([BILL]);
  });

  test('it stands alone again when there is more than one', () => {
    const facts = [
      buildReport({}, july(1)),
      billless(july(5)),
      buildReport({}, july(2), { billNumber: OTHER_BILL }),
    ];
    expect(billsOf(...facts)).toEqual([null, OTHER_BILL, BILL]);
  });

  test('what stands on one voyage does not touch the other', () => {
    const [second, first] = voyagesOf(
      buildReport({ status: 'FULL_OUTGATED' }, july(1)),
      buildReport({ status: 'LOADED' }, july(2), { billNumber: OTHER_BILL }),
    );
    expect(first).toMatchObject({ billNumber: BILL, out: true });
    expect(second).toMatchObject({ billNumber: OTHER_BILL, out: false });
  });
});

describe('the newest voyage', () => {
  test('is that of the newest sighting', () => {
    const facts = [buildReport({}, july(3)), buildReport({}, july(2), { billNumber: OTHER_BILL })];
    const [newest, other] = voyagesOf(...facts);
    expect(newest).toMatchObject({ billNumber: BILL, newest: true });
    expect(other).toMatchObject({ billNumber: OTHER_BILL, newest: false });
  });

  test('at equal times it is that of the larger content digest', () => {
    const facts = [buildReport({}, july(3)), buildReport({}, july(3), { billNumber: OTHER_BILL })];
    const larger = facts.toSorted((a, b) => (a.contentKey < b.contentKey ? 1 : -1))[0];
    expect(billsOf(...facts)[0]).toBe(larger?.data.billNumber);
  });

  test('a message without sentAt is older than all others', () => {
    const facts = [buildReport({}, null), buildReport({}, july(1), { billNumber: OTHER_BILL })];
    expect(billsOf(...facts)).toEqual([OTHER_BILL, BILL]);
  });
});

describe("a person's act", () => {
  const detected = buildException('splitCargo', {}, july(1), { billNumber: null });

  test('belongs to the bill that became known after it was done', () => {
    const act = buildAct(assessEpisodeOf('splitCargo', detected), 'acknowledge', july(2));
    const [voyage] = voyagesOf(detected, act, buildReport({}, july(3)));
    expect(voyage?.exceptions).toMatchObject([{ billNumber: BILL, state: 'acknowledged' }]);
  });

  test('follows an exception that stands alone again since a second bill is known', () => {
    const onBill = [detected, buildReport({}, july(1))];
    const act = buildAct(assessEpisodeOf('splitCargo', ...onBill), 'acknowledge', july(2));
    const second = buildReport({}, july(3), { billNumber: OTHER_BILL });
    const alone = voyagesOf(...onBill, act, second).find(({ billNumber }) => billNumber === null);
    expect(alone?.exceptions).toMatchObject([{ state: 'acknowledged' }]);
  });

  test('makes no voyage by itself', () => {
    expect(voyagesOf(buildAct(assessEpisodeOf('splitCargo', detected), 'note', july(2)))).toEqual([]);
  });
});
