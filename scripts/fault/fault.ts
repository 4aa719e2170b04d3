import type { Bound } from './bound.ts';
import type { FaultContext } from './fault-context.ts';

/** How long and how often: what both mean is said by each fault. */
export interface FaultSize {
  seconds: number;
  times: number;
}

export interface FaultReport {
  bounds: Bound[];
  /** Measured, and bound by nothing. */
  figures: Record<string, string | number>;
}

/** One thing that goes wrong, done on purpose to a running Clearhold. */
export interface Fault {
  name: string;
  /** In a line: what is done, and what must come of it. */
  what: string;
  full: FaultSize;
  short: FaultSize;
  /** Why it cannot be done here, where it cannot. */
  findObstacle?: () => string | undefined;
  run: (context: FaultContext, size: FaultSize) => Promise<FaultReport>;
}
