import { expect, test } from 'vitest';
import type { DeclarationTimelineItem } from '#lib/domain/declarations/declaration.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { isSlow, toDeclarationPath } from './declaration-path.ts';

const now = '2026-06-23T15:00:00.000Z' as Instant;

function reported(status: string, time: string): DeclarationTimelineItem {
  const at = `2026-06-23T${time}:00.000Z` as Instant;
  return {
    id: status + time,
    type: 'status_updated',
    status,
    title: '',
    at,
    receivedAt: at,
    late: false,
    remark: null,
    message: null,
    webhookEventId: null,
  };
}

test('a control leads off the path, and the step before it lasted until then', () => {
  const timeline = [
    reported('new', '12:00'),
    reported('acknowledged', '12:10'),
    reported('control', '14:10'),
  ];
  const { steps, branches } = toDeclarationPath(timeline, now);
  expect(branches).toEqual([
    { status: 'control', at: '2026-06-23T14:10:00.000Z', lasted: 3_000_000, current: true, usual: null },
  ]);
  expect(steps.find((step) => step.status === 'acknowledged')).toMatchObject({
    state: 'done',
    lasted: 7_200_000,
  });
  expect(steps.find((step) => step.status === 'registered')?.state).toBe('skipped');
  expect(steps.find((step) => step.status === 'released')?.state).toBe('ahead');
});

test('what was said first stands first, in whatever order it came', () => {
  const { steps } = toDeclarationPath([reported('released', '13:00'), reported('new', '12:00')], now);
  expect(steps.map((step) => step.state)).toEqual([
    'done',
    'skipped',
    'skipped',
    'skipped',
    'skipped',
    'skipped',
    'current',
    'ahead',
    'ahead',
  ]);
});

test('the end of the customs process does not go on counting', () => {
  const { steps } = toDeclarationPath([reported('released', '12:00'), reported('completed', '12:15')], now);
  expect(steps.at(-1)).toMatchObject({ status: 'completed', state: 'current', lasted: null });
});

test('a control that lasts longer than nine in ten do is slow', () => {
  const usual = [{ status: 'control', stays: 40, halfSeconds: 600, mostSeconds: 2_400 }];
  const timeline = [reported('new', '12:00'), reported('control', '14:10')];
  const atNow = (time: string) =>
    toDeclarationPath(timeline, `2026-06-23T${time}:00.000Z` as Instant, usual).branches.map(isSlow);
  expect(atNow('14:30')).toEqual([false]);
  expect(atNow('15:00')).toEqual([true]);
});
