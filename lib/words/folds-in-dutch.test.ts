import { expect, test } from 'vitest';
import { CalendarDay } from '#lib/domain/calendar-day.ts';
import { assessReady } from '#lib/domain/containers/assess-ready.ts';
import type { ContainerFact } from '#lib/domain/containers/container-fact.ts';
import { MILESTONES } from '#lib/domain/containers/milestones.ts';
import { BillStatus } from '#lib/domain/customs/bill.ts';
import { BUCKET_OF } from '#lib/domain/customs/status.ts';
import { assessDeclaration } from '#lib/domain/declarations/assess-declaration.ts';
import { DECLARATION_STATUSES } from '#lib/domain/declarations/declaration.ts';
import { nextStep } from '#lib/domain/declarations/next-step.ts';
import { KnownExceptionName } from '#lib/domain/exceptions/container-exception.ts';
import { assessUrgency } from '#lib/domain/exceptions/urgency.ts';
import { assessShipment } from '#lib/domain/shipments/assess-shipment.ts';
import {
  assessEpisodeOf,
  assessVoyageOf,
  buildAct,
  buildException,
  buildHold,
  buildReport,
  buildTrackingStopped,
  july,
} from '#lib/testing/build-container.ts';
import { buildDeclaration } from '#lib/testing/build-declaration.ts';
import { buildShipment } from '#lib/testing/build-shipment.ts';
import { getTranslate } from './get-translate.ts';
import { sayIn } from './say-in.ts';

const say = sayIn('nl', getTranslate('nl'));

/** Words that are the same in both languages. */
const SAME = /^(?:Status: |Demurrage$)/;

function expectDutch(texts: readonly string[]): void {
  expect(new Set(texts).size).toBeGreaterThan(5);
  expect(texts.filter((text) => say(text) === text && !SAME.test(text))).toEqual([]);
}

const free = { lastFreeDay: '2025-07-12', lineLastFreeDay: '2025-07-11', detentionLastFreeDay: '2025-07-20' };
const AFTERWARDS: Readonly<Record<string, ContainerFact[]>> = {
  nothing: [],
  again: KnownExceptionName.options.map((name) => buildException(name, {}, july(4))),
  released: [buildReport({ holds: [], demurrageOwedAtPort: '0' }, july(5))],
  worse: [
    buildReport(
      { holds: [buildHold('FREIGHT', 'X')], demurrageOwedAtPort: '99.50', lastFreeDay: '2025-07-08' },
      july(5),
    ),
  ],
  moved: MILESTONES.map((status, index) => buildReport({ status }, july(5, 0, index))),
  stopped: [buildTrackingStopped('LIFECYCLE_COMPLETE', july(6))],
};

test.each(
  KnownExceptionName.options.flatMap((name) => Object.keys(AFTERWARDS).map((then) => [name, then] as const)),
)('%s, then %s: nothing that is said of the box is left in English', (name, then) => {
  const opened = buildException(
    name,
    { ...free, holds: [buildHold('CUSTOMS', '1H')], demurrageOwedAtPort: '10' },
    july(1),
  );
  const episode = assessEpisodeOf(name, opened);
  const acts = [
    buildAct(episode, 'acknowledge', july(2, 1)),
    buildAct(episode, 'assign', july(2, 2), { assignee: 'J. de Vries' }),
    buildAct(episode, 'assign', july(2, 3), { assignee: null }),
    buildAct(episode, 'snooze', july(2, 4), { snooze: { until: july(9) } }),
    buildAct(episode, 'snooze', july(2, 5), { snooze: { daysBeforeLastFreeDay: 1 } }),
    buildAct(episode, 'snooze', july(2, 6), { snooze: { daysBeforeLastFreeDay: 2 } }),
    buildAct(episode, 'snooze', july(2, 7), { snooze: { untilChange: true } }),
    buildAct(episode, 'resolve', july(28)),
    buildAct(episode, 'reopen', july(28, 13)),
  ];
  const voyage = assessVoyageOf(opened, ...acts, ...(AFTERWARDS[then] ?? []));
  const days = ['2025-07-01', '2025-07-11', '2025-07-12', '2025-07-13', '2025-07-30'].map((day) =>
    CalendarDay.parse(day),
  );
  expectDutch([
    ...voyage.timeline.map(({ title }) => title),
    ...voyage.exceptions.flatMap(({ title, history, closedBy }) => [
      title,
      ...history.map(({ text }) => text),
      ...(closedBy ? [closedBy.rule] : []),
    ]),
    ...voyage.exceptions.flatMap((one) => days.map((today) => assessUrgency(one, today).reason)),
    ...BillStatus.options.flatMap((status) =>
      days.flatMap((today) =>
        assessReady(voyage, { status, bucket: BUCKET_OF[status], at: null }, today).gates.map(
          ({ source }) => source,
        ),
      ),
    ),
  ]);
});

test('nothing that is said of a declaration is left in English', () => {
  const { created, status, completed, invalidated, error, linkDecided } = buildDeclaration();
  const time = (hour: number) => `2025-07-12T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const states = [
    ...DECLARATION_STATUSES.map((word) =>
      assessDeclaration('1024', [created(time(1)), status(word, time(2), { mrn: '25NL1' })]),
    ),
    assessDeclaration('1024', [completed(time(1)), status('control', time(2)), status(null, time(3))]),
    assessDeclaration('1024', [invalidated(time(1)), status('released', time(2))]),
    assessDeclaration('1024', [
      ...['INT_XML', 'CUSTOMS_XML', 'CUSTOMS_ERR', 'OTHER', null].map((type) =>
        error(time(4), 'Line 7 is wrong.', type),
      ),
      linkDecided(time(5), 'confirmed', { kind: 'bill', id: 'MEDU1234567' }),
      linkDecided(time(6), 'rejected', { kind: 'container', id: 'MSKU6011672' }),
    ]),
  ];
  expectDutch(
    states.flatMap(({ summary, timeline }) => [
      ...timeline.map(({ title }) => title),
      ...summary.remarks.map(({ text }) => text),
      ...[nextStep(summary)].filter((step) => step !== null),
    ]),
  );
});

test('nothing that is said of a shipment is left in English', () => {
  const { created, updated } = buildShipment();
  const { timeline } = assessShipment('2048', [
    created('2025-07-12T01:00:00.000Z'),
    ...['new', 'clearanceInProgress', 'completed', null, 'parked'].map((status, hour) =>
      updated(`2025-07-12T1${hour}:00:00.000Z`, { status }),
    ),
  ]);
  expectDutch(timeline.map(({ title }) => title));
});
