import { expect, test } from 'vitest';
import { toActFields } from './to-act-fields.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test('an empty name is nobody, and an empty note is none', () => {
  expect(toActFields('assign', form({ assignee: ' ', note: '' }))).toEqual({ assignee: null });
});

test('a time is by the clock of the browser', () => {
  // Unit tests run in Kathmandu, 5 h 45 min ahead of UTC.
  expect(toActFields('snooze', form({ end: 'time', until: '2026-11-23T08:00', note: 'later' }))).toEqual({
    until: '2026-11-23T02:15:00.000Z',
    note: 'later',
  });
});

test('a snooze ends with news, or so many days before the last free day', () => {
  expect(toActFields('snooze', form({ end: 'change' }))).toEqual({ untilChange: true });
  expect(toActFields('snooze', form({ end: 'days', days: '2' }))).toEqual({ daysBeforeLastFreeDay: 2 });
});

test('a time that is none says no end, and the API asks for one', () => {
  expect(toActFields('snooze', form({ end: 'time', until: '' }))).toEqual({});
});

test('a reason stands beside its note', () => {
  expect(toActFields('resolve', form({ reason: ' paid ', note: 'receipt' }))).toEqual({
    reason: 'paid',
    note: 'receipt',
  });
});
