import type { Fault } from './fault.ts';
import { blackHole } from './faults/black-hole.ts';
import { diskFull } from './faults/disk-full.ts';
import { killApp } from './faults/kill-app.ts';
import { killBoth } from './faults/kill-both.ts';
import { killDatabase } from './faults/kill-database.ts';
import { overload } from './faults/overload.ts';
import { poison } from './faults/poison.ts';
import { sigterm } from './faults/sigterm.ts';
import { slowFsync } from './faults/slow-fsync.ts';
import { soak } from './faults/soak.ts';
import { terminateConnections } from './faults/terminate-connections.ts';
import { twoInstances } from './faults/two-instances.ts';

/** Everything that can be made to go wrong. A new one is a file beside theirs and a line here. */
export const FAULTS: readonly Fault[] = [
  killApp,
  killDatabase,
  killBoth,
  terminateConnections,
  poison,
  sigterm,
  overload,
  diskFull,
  blackHole,
  twoInstances,
  slowFsync,
  soak,
];
