import { type Instant, millisecondsBetween } from '#lib/domain/instant.ts';
import type { SenderHealth } from './sender-health.ts';

const MINUTE_MS = 60_000;
const FEWEST_GAPS = 10;
const SHORTEST_SILENCE_MINUTES = 30;
/** While nothing tells what is usual, a day without news is silence. */
const LONGEST_UNKNOWN_MINUTES = 24 * 60;

/**
 * How a sender is heard, from when its last messages came, newest first. The usual gap leaves aside the longest one in a
 * hundred, so that one outage does not become the measure.
 */
export function assessSenderHealth(
  source: string,
  receivedAt: readonly Instant[],
  now: Instant,
): SenderHealth {
  const [lastEventAt] = receivedAt;
  if (lastEventAt === undefined) {
    return { source, lastEventAt: null, silentMinutes: null, usualGapMinutes: null, state: 'never' };
  }
  const silentMinutes = Math.max(0, Math.floor(millisecondsBetween(lastEventAt, now) / MINUTE_MS));
  const usualGapMinutes = findUsualGap(receivedAt);
  const state = silentMinutes > toBearableGap(usualGapMinutes) ? 'silent' : 'heard';
  return { source, lastEventAt, silentMinutes, usualGapMinutes, state };
}

/** How many minutes without news are no silence yet, with gaps that are usually so long at most. */
export function toBearableGap(usualGapMinutes: number | null): number {
  return Math.max(2 * (usualGapMinutes ?? LONGEST_UNKNOWN_MINUTES / 2), SHORTEST_SILENCE_MINUTES);
}

function findUsualGap(newestFirst: readonly Instant[]): number | null {
  const gaps = newestFirst
    .slice(1)
    .map((earlier, index) => millisecondsBetween(earlier, newestFirst[index] ?? earlier))
    .sort((a, b) => a - b);
  if (gaps.length < FEWEST_GAPS) return null;
  const usual = gaps[Math.ceil(gaps.length * 0.99) - 1] ?? 0;
  return Math.ceil(usual / MINUTE_MS);
}
