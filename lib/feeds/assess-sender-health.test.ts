import { expect, test } from 'vitest';
import { type Instant, toInstant } from '#lib/domain/instant.ts';
import { assessSenderHealth } from './assess-sender-health.ts';

const NOW = '2026-11-20T08:00:00.000Z' as Instant;
const minutesAgo = (minutes: number) => toInstant(new Date(Date.parse(NOW) - minutes * 60_000));

test('a sender that never sent is not called silent', () => {
  expect(assessSenderHealth('eaze', [], NOW)).toMatchObject({ state: 'never', lastEventAt: null });
});

test('a sender is silent after twice its usual gap', () => {
  const every20Minutes = Array.from({ length: 30 }, (_, index) => minutesAgo(45 + 20 * index));
  expect(assessSenderHealth('opentrack', every20Minutes, NOW)).toMatchObject({
    usualGapMinutes: 20,
    silentMinutes: 45,
    state: 'silent',
  });
});

test('half an hour without news is no silence, however busy the sender is', () => {
  const everyMinute = Array.from({ length: 30 }, (_, index) => minutesAgo(25 + index));
  expect(assessSenderHealth('opentrack', everyMinute, NOW).state).toBe('heard');
});

test('one outage does not become the usual gap', () => {
  const times = Array.from({ length: 300 }, (_, index) =>
    minutesAgo(1 + 5 * index + (index > 150 ? 600 : 0)),
  );
  expect(assessSenderHealth('opentrack', times, NOW).usualGapMinutes).toBe(5);
});
