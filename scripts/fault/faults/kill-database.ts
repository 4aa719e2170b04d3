import { setTimeout as wait } from 'node:timers/promises';
import { toSeconds, within } from '../bound.ts';
import type { Fault } from '../fault.ts';
import { waitUntilTaken } from '../load.ts';
import { LoadedRun } from '../loaded-run.ts';

const PATIENCE_MILLISECONDS = 60_000;

export const killDatabase: Fault = {
  name: 'kill-database',
  what: 'kill -9 of the postmaster under full load; nobody helps',
  full: { seconds: 10, times: 20 },
  short: { seconds: 1, times: 2 },
  async run(context, { seconds, times }) {
    const product = await context.getProduct();
    const run = new LoadedRun(context, product);
    const recoveries: number[] = [];
    for (let time = 0; time < times; time++) {
      await wait((0.5 + Math.random() / 2) * seconds * 1_000);
      const postmaster = product.findPostmaster();
      if (postmaster === undefined) throw new Error('There is no postmaster to kill.');
      process.kill(postmaster, 'SIGKILL');
      recoveries.push(await waitUntilTaken(run.journal, performance.now(), PATIENCE_MILLISECONDS));
    }
    const { bounds, figures } = await run.conclude();
    return {
      bounds: [
        ...bounds,
        ...run.survivalBounds(10),
        within('first 2xx after the kill', Math.max(...recoveries), 15),
      ],
      figures: { ...figures, kills: times, recoveries: recoveries.map(toSeconds).join(', ') },
    };
  },
};
