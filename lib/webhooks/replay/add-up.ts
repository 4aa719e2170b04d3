import type { ReplayReport } from './replay-report.ts';
import type { Replayed } from './replayed.ts';

/** Adds what happened to some messages to a report. */
export function addUp(report: ReplayReport, replayed: readonly Replayed[]): void {
  report.replayed += replayed.length;
  for (const { before, after } of replayed)
    if (before !== after) report.changed[after] = (report.changed[after] ?? 0) + 1;
}
