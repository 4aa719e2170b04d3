import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isTrue, toSeconds, within } from '../bound.ts';
import { connect } from '../connect.ts';
import type { Fault } from '../fault.ts';
import { waitUntilTaken } from '../load.ts';
import { LoadedRun } from '../loaded-run.ts';
import type { Product } from '../product.ts';

const MEBIBYTES = 384;
const CHUNK = Buffer.alloc(64 * 1024);
const FULL_WITHIN_MILLISECONDS = 60_000;
const MOST_FILES_SET_ASIDE = 20;
const PATIENCE_MILLISECONDS = 60_000;

export const diskFull: Fault = {
  name: 'disk-full',
  what: 'the data directory on a small file system of its own that is filled to the brim, then freed again',
  full: { seconds: 20, times: 5 },
  short: { seconds: 2, times: 1 },
  findObstacle() {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return 'only root on Linux can mount a tmpfs';
    return undefined;
  },
  async run(context, { seconds, times }) {
    const disk = context.makeFolder();
    mount(disk);
    try {
      const product = await context.makeProduct({ dataDirectory: disk });
      const run = new LoadedRun(context, product);
      const recoveries: number[] = [];
      const refusals: number[] = [];
      for (let time = 0; time < times; time++) {
        await wait(1_000);
        const ballast = join(disk, 'ballast');
        fill(ballast);
        refusals.push(await waitForRefusal(run));
        await useUpLog(product);
        await wait(seconds * 1_000);
        rmSync(ballast);
        recoveries.push(await waitUntilTaken(run.journal, performance.now(), PATIENCE_MILLISECONDS));
      }
      const { bounds, figures } = await run.conclude();
      const survival = run.survivalBounds(5);
      await product.terminate();
      return {
        bounds: [
          ...bounds,
          isTrue(
            'answered with 503 while full',
            run.journal.count('503') > 0,
            String(run.journal.count('503')),
          ),
          ...survival,
          within('first 2xx after there is room again', Math.max(...recoveries), 30),
        ],
        figures: {
          ...figures,
          recoveries: recoveries.map(toSeconds).join(', '),
          'until the first 503': refusals.map((each) => `${Math.round(each)} ms`).join(', '),
        },
      };
    } finally {
      unmount(disk);
    }
  },
};

function mount(folder: string): void {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEBIBYTES}m,mode=711`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) throw new Error(`No small file system could be mounted: ${mounted.stderr}`);
}

function unmount(folder: string): void {
  // Lazily: a process that is ending may still stand in it.
  spawnSync('umount', ['-l', folder]);
}

function fill(file: string): void {
  const ballast = openSync(file, 'w');
  try {
    for (;;) writeSync(ballast, CHUNK);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(ballast);
  }
}

/** Makes the database need the next file of its log, for which there is no room: it ends, and cannot start again. */
async function useUpLog(product: Product): Promise<void> {
  const write = "select pg_switch_wal(), pg_logical_emit_message(true, 'fault', 'disk full')";
  try {
    const client = await connect(product.superuserUrl);
    for (let files = 0; files < MOST_FILES_SET_ASIDE; files++) await client.query(write);
    await client.end();
  } catch {
    // It has ended.
  }
}

async function waitForRefusal(run: LoadedRun): Promise<number> {
  const before = run.journal.count('503');
  const from = performance.now();
  while (run.journal.count('503') === before) {
    if (performance.now() > from + FULL_WITHIN_MILLISECONDS) return Number.POSITIVE_INFINITY;
    await wait(10);
  }
  return performance.now() - from;
}
