import { setTimeout as wait } from 'node:timers/promises';
import { toSeconds, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { waitUntilTaken } from '../load.ts';
import { LoadedRun } from '../loaded-run.ts';

const PATIENCE_MILLISECONDS = 60_000;

export const killBoth: Fault = {
  name: 'kill-both',
  what: 'kill -9 of the process and its postmaster at once; the process is started again, no more',
  full: { seconds: 10, times: 10 },
  short: { seconds: 1, times: 1 },
  async run(context, { seconds, times }) {
    const product = await context.getProduct();
    const run = new LoadedRun(context, product);
    const recoveries: number[] = [];
    for (let time = 0; time < times; time++) {
      await wait((0.5 + Math.random() / 2) * seconds * 1_000);
      const postmaster = product.findPostmaster();
      if (postmaster === undefined) throw new Error('There is no postmaster to kill.');
      process.kill(postmaster, 'SIGKILL');
      await product.kill();
      const startedAt = performance.now();
      await product.start();
      recoveries.push(await waitUntilTaken(run.journal, startedAt, PATIENCE_MILLISECONDS));
    }
    const { bounds, figures } = await run.conclude();
    return {
      bounds: [...bounds, within('first 2xx after the restart', Math.max(...recoveries), 15)],
      figures: { ...figures, kills: times, recoveries: recoveries.map(toSeconds).join(', ') },
    };
  },
};
