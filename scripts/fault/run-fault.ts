import type { Bound } from './bound.ts';
import type { Fault, FaultReport, FaultSize } from './fault.ts';
import type { FaultContext } from './fault-context.ts';

export interface Verdict {
  fault: Fault;
  outcome: 'passed' | 'FAILED' | 'skipped';
  seconds: number;
  report: FaultReport;
}

/**
 * Runs a fault and says whether everything held. What throws has failed. A short run is too short, and in too much
 * company, to be judged by the clock.
 */
export async function runFault(
  fault: Fault,
  context: FaultContext,
  size: FaultSize,
  isShort: boolean,
): Promise<Verdict> {
  const startedAt = performance.now();
  const toVerdict = (outcome: Verdict['outcome'], report: FaultReport): Verdict => {
    return { fault, outcome, seconds: (performance.now() - startedAt) / 1_000, report };
  };
  const obstacle = fault.findObstacle?.();
  if (obstacle !== undefined) return toVerdict('skipped', { bounds: [], figures: { skipped: obstacle } });
  try {
    const report = await fault.run(context, size);
    if (report.bounds.length === 0) return toVerdict('skipped', report);
    if (report.bounds.every((bound) => bound.holds || (isShort && bound.timed)))
      return toVerdict('passed', report);
    return toVerdict('FAILED', {
      ...report,
      figures: { ...report.figures, 'Clearhold said': context.readLogs() },
    });
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const broken: Bound = { what: 'the run came to its end', measured: 'no', limit: 'yes', holds: false };
    return toVerdict('FAILED', {
      bounds: [broken],
      figures: { error: said, 'Clearhold said': context.readLogs() },
    });
  }
}

/** All that was measured, a line each. */
export function toTable({ fault, report }: Verdict): string {
  const widest = Math.max(...report.bounds.map(({ what }) => what.length), 0);
  return [
    `${fault.name}: ${fault.what}`,
    ...report.bounds.map(
      ({ what, measured, limit, holds, timed }) =>
        `  ${holds ? 'holds ' : timed ? 'SLOW  ' : 'BROKEN'}  ${what.padEnd(widest)}  ${measured.padStart(9)}  (${limit})`,
    ),
    ...Object.entries(report.figures).map(([name, value]) => `          ${name}: ${value}`),
  ].join('\n');
}

/** The verdict in a line. */
export function toLine({ fault, outcome, seconds, report }: Verdict): string {
  const broken = report.bounds
    .filter(({ holds }) => !holds)
    .map(({ what, measured }) => `${what}: ${measured}`);
  const remark = outcome === 'skipped' ? report.figures.skipped : broken.join('; ');
  return `${outcome}  ${fault.name}  (${seconds.toFixed(1)} s)${remark ? `  ${remark}` : ''}`;
}
