import { describe, expect, test } from 'vitest';
import {
  assessEpisodeOf,
  buildAct,
  buildException,
  buildHold,
  buildReport,
  july,
} from '#lib/testing/build-container.ts';
import type { Snooze } from './episode.ts';
import { toStateAt } from './snooze.ts';

type Fields = Parameters<typeof buildReport>[0];

/** The state of an exception of 1 July that was snoozed on the 2nd, after what was reported on the 3rd. */
function afterSnooze(name: string, before: Fields, snooze: Snooze, then: Fields) {
  const detected = buildException(name, before, july(1));
  const act = buildAct(assessEpisodeOf(name, detected), 'snooze', july(2), { snooze });
  return assessEpisodeOf(name, detected, act, buildReport(then, july(3)));
}

const later: Snooze = { until: july(20) };

describe('a snooze', () => {
  test('until a time says until when, and is over then', () => {
    const snoozed = afterSnooze('splitCargo', {}, later, {});
    expect(snoozed).toMatchObject({ state: 'snoozed', snoozedUntil: july(20) });
    expect(toStateAt(snoozed, july(19))).toBe('snoozed');
    expect(toStateAt(snoozed, july(20))).toBe('open');
  });

  test('of days before the last free day moves with it', () => {
    const fields = { lastFreeDay: '2025-07-20' };
    const days: Snooze = { daysBeforeLastFreeDay: 3 };
    expect(afterSnooze('demurrageRisk', fields, days, {}).snoozedUntil).toBe('2025-07-17T00:00:00.000Z');
    const moved = afterSnooze('demurrageRisk', fields, days, { lastFreeDay: '2025-07-19' });
    expect(moved).toMatchObject({ state: 'snoozed', snoozedUntil: '2025-07-16T00:00:00.000Z' });
  });

  test('of days before a last free day that nobody reported has no end yet', () => {
    const snoozed = afterSnooze('demurrageRisk', {}, { daysBeforeLastFreeDay: 3 }, {});
    expect(snoozed).toMatchObject({ state: 'snoozed', snoozedUntil: null });
    expect(toStateAt(snoozed, july(30))).toBe('snoozed');
  });

  test('until a change ends when the exception is seen again with other content', () => {
    const detected = buildException('splitCargo', {}, july(1));
    const snooze = { untilChange: true } as const;
    const act = buildAct(assessEpisodeOf('splitCargo', detected), 'snooze', july(2), { snooze });
    const same = buildException('splitCargo', {}, july(3));
    expect(assessEpisodeOf('splitCargo', detected, act, same).state).toBe('snoozed');
    const changed = buildException('splitCargo', { status: 'DISCHARGED' }, july(4));
    expect(assessEpisodeOf('splitCargo', detected, act, same, changed)).toMatchObject({
      state: 'open',
      snooze: null,
    });
  });

  test('is over when a person acknowledges or reopens it', () => {
    const detected = buildException('splitCargo', {}, july(1));
    const episode = assessEpisodeOf('splitCargo', detected);
    const snoozed = [detected, buildAct(episode, 'snooze', july(2), { snooze: later })];
    expect(
      assessEpisodeOf('splitCargo', ...snoozed, buildAct(episode, 'acknowledge', july(3))),
    ).toMatchObject({
      state: 'acknowledged',
      snoozedUntil: null,
    });
    expect(assessEpisodeOf('splitCargo', ...snoozed, buildAct(episode, 'reopen', july(3))).state).toBe(
      'open',
    );
  });

  test('does not keep evidence from closing', () => {
    const hold = { holds: [buildHold('CUSTOMS', '1H')] };
    expect(afterSnooze('activeHold', hold, later, { holds: [] }).state).toBe('resolved');
  });
});

describe('a snooze breaks when it gets worse', () => {
  const hold = buildHold('CUSTOMS', '1H');
  test.each<[string, string, Fields, Fields]>([
    ['more is owed', 'demurrageDetected', { demurrageOwedAtPort: '100' }, { demurrageOwedAtPort: '200' }],
    ['another hold is placed', 'activeHold', { holds: [hold] }, { holds: [hold, buildHold('USDA', '72')] }],
    ['free time ends earlier', 'demurrageRisk', { lastFreeDay: '2025-07-20' }, { lastFreeDay: '2025-07-18' }],
    ['a last free day becomes known', 'demurrageRisk', {}, { lastFreeDay: '2025-07-18' }],
  ])('%s', (_, name, before, then) => {
    expect(afterSnooze(name, before, later, then)).toMatchObject({ state: 'open', snoozedUntil: null });
  });
});

describe('a snooze until a time holds when it gets better, a snooze until a change does not', () => {
  const holds = [buildHold('CUSTOMS', '1H'), buildHold('USDA', '72')];
  test.each<[string, string, Fields, Fields]>([
    ['less is owed', 'demurrageDetected', { demurrageOwedAtPort: '200' }, { demurrageOwedAtPort: '100' }],
    ['one of two holds is resolved', 'activeHold', { holds }, { holds: holds.slice(1) }],
    ['free time ends later', 'demurrageRisk', { lastFreeDay: '2025-07-18' }, { lastFreeDay: '2025-07-20' }],
  ])('%s', (_, name, before, then) => {
    expect(afterSnooze(name, before, later, then).state).toBe('snoozed');
    expect(afterSnooze(name, before, { untilChange: true }, then).state).toBe('open');
    expect(afterSnooze(name, before, { untilChange: true }, before).state).toBe('snoozed');
  });
});
