import { expect, test } from 'vitest';
import type { Instant } from '#lib/domain/instant.ts';
import { assessOutage } from './assess-outage.ts';

const at = (clock: string) => `2026-11-20T${clock}:00.000Z` as Instant;
const NOW = at('12:00');
const gap = { source: 'opentrack', from: at('03:00'), to: at('08:00'), firstAttempt: 3 };

test('what was sent two hours before the end of a gap, and earlier, was given up', () => {
  expect(assessOutage(gap, NOW)).toMatchObject({
    minutes: 300,
    lost: { from: at('03:00'), to: at('06:00') },
    retriesAreKnown: true,
    triedMeanwhile: true,
  });
});

test('a gap shorter than the sender tries costs nothing', () => {
  expect(assessOutage({ ...gap, from: at('06:30'), firstAttempt: 1 }, NOW)).toMatchObject({
    minutes: 90,
    lost: null,
    triedMeanwhile: false,
  });
});

test('a gap that lasts is measured until now', () => {
  expect(assessOutage({ ...gap, to: null, firstAttempt: null }, NOW)).toMatchObject({
    minutes: 540,
    lost: { from: at('03:00'), to: at('10:00') },
    triedMeanwhile: false,
  });
});

test('of a sender that does not say how long it tries, all of it may be lost', () => {
  expect(assessOutage({ ...gap, source: 'eaze' }, NOW)).toMatchObject({
    lost: { from: at('03:00'), to: at('08:00') },
    retriesAreKnown: false,
  });
});
