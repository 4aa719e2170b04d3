import { expect, test } from 'vitest';
import { BILL, buildReport, CONTAINER, july } from '#lib/testing/build-container.ts';
import type { Instant } from '../instant.ts';
import type { VoyageAct } from '../trade-event.ts';
import { assessContainer } from './assess-container.ts';
import type { VoyageActFact } from './container-fact.ts';

let number = 0;
const noteOn = (billNumber: string | null, note: string): VoyageActFact => {
  const data: VoyageAct = { billNumber, action: 'note', note, person: { id: 'ana', name: 'Ana' } };
  const at = july(20 + number);
  number += 1;
  return {
    id: `00000000-0000-5000-8000-00000000000${number}`,
    subject: { kind: 'container', key: CONTAINER },
    type: 'container-acted-on',
    contentKey: String(number),
    sentAt: at,
    happenedAt: at as Instant,
    webhookEventId: null,
    data,
  };
};
const lastNotes = (...facts: Parameters<typeof assessContainer>[1]) =>
  assessContainer(CONTAINER, facts).map(({ billNumber, triage }) => [billNumber, triage?.lastNote?.text]);

test('what people do to a container belongs to the voyage that they looked at', () => {
  const facts = [
    buildReport({}, july(1), { billNumber: BILL }),
    buildReport({}, july(9), { billNumber: 'SECOND1' }),
    noteOn(BILL, 'first voyage'),
    noteOn('SECOND1', 'second voyage'),
  ];
  expect(lastNotes(...facts)).toEqual([
    ['SECOND1', 'second voyage'],
    [BILL, 'first voyage'],
  ]);
});

test('what was written before its bill was known goes along when it is', () => {
  const note = noteOn(null, 'whose is it?');
  expect(lastNotes(buildReport({}, july(1), { billNumber: null }), note)).toEqual([[null, 'whose is it?']]);
  const known = [
    buildReport({}, july(1), { billNumber: null }),
    buildReport({}, july(2), { billNumber: BILL }),
    note,
  ];
  expect(lastNotes(...known)).toEqual([[BILL, 'whose is it?']]);
});
