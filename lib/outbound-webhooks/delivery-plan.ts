// In minutes. As Standard Webhooks recommends: over some three days, ever more slowly.
const PAUSES = [1, 5, 30, 2 * 60, 5 * 60, 10 * 60, 14 * 60, 20 * 60, 24 * 60];
const MINUTE_MS = 60_000;

/** How long until a delivery is tried again after so many attempts; `null` when it is given up. */
export function toPauseMilliseconds(attempts: number): number | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : pause * MINUTE_MS;
}

const MOST_FAILURES_IN_A_ROW = 20;
const LONGEST_FAILING_MS = 3 * 24 * 60 * MINUTE_MS;

/** Why a webhook is not tried any more, in words; `null` while it is worth trying. */
export function whyDisabled(failuresInARow: number, failingForMilliseconds: number): string | null {
  if (failingForMilliseconds >= LONGEST_FAILING_MS) return 'It has taken nothing for three days.';
  if (failuresInARow >= MOST_FAILURES_IN_A_ROW) return `It has failed ${failuresInARow} times in a row.`;
  return null;
}
